import { computed } from '@preact/signals'
import { language } from '../../state/preferences.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** The words of a person's own account, in the language of the pages. They come with it. */
export const own = computed(() => ({ fr, en })[language.value])
