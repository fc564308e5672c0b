import { computed } from '@preact/signals'
import { language } from '../../state/preferences.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** The words of the preview, in the language of the pages. They come with it. */
export const said = computed(() => ({ fr, en })[language.value])
