import { computed } from '@preact/signals'
import { language } from '../../../state/preferences.ts'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'

/** The words of these screens, in the language of the pages. They come with them. */
export const said = computed(() => ({ fr, en })[language.value])
