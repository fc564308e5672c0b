import { straightened } from '../shared/typed.ts'

/** What a question may overlook when it compares texts. */
export const IGNORABLE = ['case', 'accents', 'spaces', 'punctuation'] as const

export type Ignorable = (typeof IGNORABLE)[number]

const LIGATURES: Record<string, string> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' }

/**
 * The form in which two texts are compared: in NFC, with the hyphens, apostrophes and quotation marks of a keyboard,
 * whatever a phone made of them. `case`: Unicode's, so that ß is ss. `accents`: combining marks
 * go, and œ is oe. `punctuation`: every character of the classes P and S goes, hyphens included. `spaces`: any run of
 * blanks is one space. Blanks at the ends are left.
 */
export function normaliseText(text: string, ignore: readonly Ignorable[]): string {
  let form = text.normalize('NFC')
  if (ignore.includes('case')) form = foldCase(form)
  form = straightened(form).normalize('NFC')
  if (ignore.includes('accents')) form = stripAccents(form)
  if (ignore.includes('punctuation')) form = form.replace(/[\p{P}\p{S}]/gu, '')
  if (ignore.includes('spaces')) form = form.replace(/\s+/g, ' ')
  return form.normalize('NFC')
}

/** Lower case alone would leave ß apart from SS, upper case alone ẞ from both, and each the final sigma from others. */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

function stripAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒæÆ]/g, (letter) => LIGATURES[letter]!)
}
