import { effect, signal } from '@preact/signals'
import { speak } from '../api/client.ts'
import { LANGUAGES, type Language, useWords } from '../words/index.ts'
import { kept } from './kept.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const oneOf = <T extends string>(all: readonly T[], given: string | null): T | undefined =>
  all.find((one) => one === given)

/** The person's own choice; else the first of their browser's languages that the pages speak. */
function firstLanguage(): Language {
  const asked = navigator.languages.map((tag) => tag.slice(0, 2))
  return (
    oneOf(LANGUAGES, kept.read('language')) ?? asked.map((tag) => oneOf(LANGUAGES, tag)).find(Boolean) ?? 'fr'
  )
}

export const language = signal<Language>(firstLanguage())
export const theme = signal<Theme>(oneOf(THEMES, kept.read('theme')) ?? 'system')

/** Changes the words of the pages, and of what the service says, once they are there. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await useWords(chosen)
  speak(chosen)
  language.value = chosen
  document.documentElement.lang = chosen
}

/** The same, for good. */
export function keepLanguage(chosen: Language): Promise<void> {
  kept.write('language', chosen)
  return chooseLanguage(chosen)
}

export function keepTheme(chosen: Theme): void {
  kept.write('theme', chosen === 'system' ? null : chosen)
  theme.value = chosen
}

effect(() => {
  const { dataset } = document.documentElement
  if (theme.value === 'system') delete dataset['theme']
  else dataset['theme'] = theme.value
})
