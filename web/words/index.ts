import { signal } from '@preact/signals'
import type { Words } from './fr.ts'

export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const catalogues: Record<Language, () => Promise<Words>> = {
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  en: () => import('./en.ts').then(({ en }) => en),
}

/** The words of the language chosen; there before anything is shown. */
export const words = signal<Words>(undefined as never)

/** Fetches the words of a language, and shows all in them. */
export async function useWords(language: Language): Promise<void> {
  words.value = await catalogues[language]()
}

export type { Words }
