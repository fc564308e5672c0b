import type { ImportedBank } from '../model.ts'
import { slugOf } from '../slugs.ts'
import { namesIn, placedPictures } from './marks.ts'
import { withStrings } from './strings.ts'

/** A bank with those of the kept pictures that its texts show, in a folder of its name. */
export function inFolder({ bank, pictures }: ImportedBank): ImportedBank {
  const folder = slugOf(String(bank['bank'] ?? '')) || 'pictures'
  const names = new Set<string>()
  const questions = withStrings(bank.questions, (text) => {
    for (const name of namesIn(text)) names.add(name)
    return placedPictures(text, folder)
  })
  const shown = [...pictures].filter(([name]) => names.has(name))
  return {
    bank: { ...bank, questions },
    pictures: new Map(shown.map(([name, bytes]) => [`${folder}/${name}`, bytes])),
  }
}
