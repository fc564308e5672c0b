import { computed } from '@preact/signals'
import { language } from '../../../state/preferences.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** These words in the language of the pages. They come for whoever waits. */
export const told = computed(() => ({ fr, en })[language.value])
