import { describe, expect, test } from 'vitest'
import { importGift } from '../../../src/exchange/gift/import.ts'
import { UnreadableError } from '../../../src/exchange/model.ts'
import { REASONS } from '../../../src/exchange/unreadable.ts'
import { parseXml } from '../../../src/exchange/xml/parse.ts'
import { readZip } from '../../../src/exchange/xml/zip.ts'

const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

test.each(Object.entries(REASONS))(
  '%s is said in French and English, with the same values',
  (_reason, { fr, en }) => {
    expect(names(fr)).toEqual(names(en))
    expect(fr).not.toBe(en)
    expect(`${fr}${en}`).not.toMatch(/\.$/)
  },
)

describe('a French reader is told why a file cannot be read, and no word of a library', () => {
  test.each<[string, () => unknown, string]>([
    ['no GIFT', () => importGift(Buffer.from('')), 'aucune question trouvée : est-ce un fichier GIFT ?'],
    [
      'crossed tags',
      () => parseXml(Buffer.from('<a>\n<b></a>')),
      "le fichier n'est pas du XML bien formé : ligne 2, colonne 1",
    ],
    ['no zip', () => readZip(Buffer.from('PK nothing'), () => true), "ce n'est pas une archive zip saine"],
  ])('%s', async (_name, read, said) => {
    const error = await Promise.resolve()
      .then(read)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableError)
    expect(error).toMatchObject({ says: { fr: said, en: (error as UnreadableError).message } })
  })
})
