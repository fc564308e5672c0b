import { expect, test } from 'vitest'
import { pictureHash } from '../../../../src/banks/pictures/files.ts'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { importInto } from '../../../../src/exchange/into/into.ts'
import { hashesOf } from '../../../../src/exchange/into/pictures.ts'
import { type ExportFormat, PICTURE_FORMATS, readBy } from '../../../../src/exchange/names.ts'
import { NO_LIBRARY } from '../../../support/banks.ts'
import { BY_HASH, bankOf, FILES } from '../pictures/bank.ts'

const yamlOf = (file: string) => `bank: sample
title: Sample
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: one
    type: single
    prompt: Que voit-on ? ![un tableau](${file})
    options:
      - { id: a, text: Un tableau, correct: true }
      - { id: b, text: Une photo }
    explanation: Le voici.
`

// An import of the bank calls its first picture as this one does.
const [first, second] = ['sample/a.png', 'captures/a.png']
const elsewhere = yamlOf(second)

async function back(format: ExportFormat, given: string, pictures = BY_HASH) {
  const bank = bankOf(given)
  const { content } = await exportFile(format, bank, pictures)
  const draft = await draftBanks(readBy(format), Buffer.from(content), NO_LIBRARY)
  return importInto({ yaml: given, file: 'bank.yaml', pictures: hashesOf(bank) }, draft, NO_LIBRARY)
}

test.each(PICTURE_FORMATS)(
  '%s: a picture that comes back is the one that went out, whatever it is called',
  async (format) => {
    const { changes, yaml } = await back(format, elsewhere)
    expect(changes.map(({ outcome }) => outcome)).toEqual(['same'])
    expect(yaml).toBe(elsewhere)
  },
)

test.each(PICTURE_FORMATS)(
  '%s: another picture in its place is a change, and takes no name that is there',
  async (format) => {
    const changed = new Map(BY_HASH).set(pictureHash(Buffer.from(FILES.get(first)!)), FILES.get(second)!)
    const { changes, yaml, draft } = await back(format, yamlOf(first), changed)
    expect(changes.map(({ outcome }) => outcome)).toEqual(['changed'])
    const [name] = [...draft.pictures.keys()]
    expect(name).not.toBe(first)
    expect(yaml).toContain(`](${name})`)
    expect(draft.pictures.get(name!)).toEqual(FILES.get(second))
  },
)
