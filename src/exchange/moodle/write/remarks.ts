import type { CanonicalBank } from '../../../domain/bank/canonical.ts'
import type { ReportEntry } from '../../model.ts'

/** What a question, or a blank of one, has people type, with what its key says of it. */
type Asked = {
  type: string
  answers?: { text?: string }[]
  ignore?: string[]
  unitRequired?: boolean
  blanks?: Asked[]
}

/**
 * How Moodle takes what people type, whatever the question: said once for the bank, as far as its questions ask for it.
 * `isUnitless`: the format has no units.
 */
export function platformRemarks({ questions }: CanonicalBank, isUnitless: boolean): ReportEntry[] {
  const asked = questions.flatMap(({ type, content }): Asked[] => {
    const { blanks, ...own } = content as Asked
    return blanks ?? [{ ...own, type }]
  })
  const open = questions.filter(({ type, policy }) => type === 'multiple' && policy === null).length
  return [
    ...numberRemarks(asked, isUnitless),
    ...textRemarks(asked),
    ...(open === 0 ? [] : [`${open} multiple questions leave their policy to the quiz: net-correct there`]),
  ].map((detail) => ({ item: '', what: 'changed', detail }))
}

function numberRemarks(asked: Asked[], isUnitless: boolean): string[] {
  const numbers = asked.filter(({ type }) => type === 'numeric')
  if (numbers.length === 0) return []
  return [
    'Moodle reads a comma in a typed number as its language pack does: in English 0,5 is wrong and 1,536 is 1536',
    'Moodle reads a number typed with an exponent, such as 1e3, which is refused here',
    'Moodle takes no number typed with the minus sign U+2212, which is read here',
    ...(isUnitless || numbers.some(({ unitRequired }) => !unitRequired)
      ? ['Moodle overlooks a unit that it does not know, where none is required']
      : []),
  ]
}

function textRemarks(asked: Asked[]): string[] {
  const texts = asked.filter(({ type }) => type === 'text')
  const has = (sign: RegExp, among: Asked[]) =>
    among.some(({ answers = [] }) => answers.some(({ text = '' }) => sign.test(text)))
  const loose = texts.filter(({ ignore = [] }) => ignore.includes('spaces'))
  return [
    ...(has(/[\s*]/, loose)
      ? ['Moodle overlooks spaces around an answer, and not several in a row inside it']
      : []),
    ...(has(/['"-]/, texts)
      ? [
          'apostrophes, quotation marks and dashes as phones write them are right here; in Moodle nobody has tried them',
        ]
      : []),
  ]
}
