import { computed } from '@preact/signals'
import { language } from '../../state/preferences.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** The words of a result, in the language of the pages. They come with it: a paper is on the screen before. */
export const told = computed(() => ({ fr, en })[language.value])

/** How a result speaks of answers: to who gave them, or to who reads somebody else's. */
export function voiceOf(isTheirs: boolean) {
  return isTheirs ? told.value.theirs : told.value
}
