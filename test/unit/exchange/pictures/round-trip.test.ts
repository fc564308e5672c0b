import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureHash } from '../../../../src/banks/pictures/files.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { EXPORT_FORMATS, type ExportFormat, PICTURE_FORMATS } from '../../../../src/exchange/names.ts'
import { draftOf } from '../../../support/banks.ts'
import { BY_HASH, bankOf, FILES, sampleOf, textsByHash } from './bank.ts'

/** Places without files, as formats see them. */
const BARE: Partial<Record<ExportFormat, RegExp>> = {
  'moodle-xml': /^(match right|cloze choice)$/,
  qti12: /^(match (left|right)|cloze choice|(numeric|text) answer)$/,
  qti21: /^(cloze choice|(numeric|text) answer)$/,
  qti3: /^(cloze choice|(numeric|text) answer)$/,
}

async function returned(format: ExportFormat, yaml: string) {
  const bank = bankOf(yaml)
  const exported = await exportFile(format, bank, BY_HASH)
  const file = Buffer.from(exported.content)
  const draft = await draftOf(null, file)
  return { bank, exported, draft }
}

describe('pictures in every place that has files come back as they were', () => {
  const paths = [...FILES.keys()]
  const shown = fc.record({
    path: fc.constantFrom(...paths),
    alt: fc.constantFrom('un tableau', 'le « x »', 'a & b', 'é'),
    around: fc.constantFrom('X', '**X** : X', ''),
  })
  const places = fc.dictionary(fc.constantFrom(...placesOf()), shown, { maxKeys: 12 })

  test.each(PICTURE_FORMATS.map((format) => [format]))('%s', { timeout: 120_000 }, async (format) => {
    await fc.assert(
      fc.asyncProperty(places, async (chosen) => {
        const yaml = sampleOf((place) => {
          const picture = BARE[format]!.test(place) ? undefined : chosen[place]
          const words = place.includes('{{') ? `Le {{un}} ${place.slice(0, 5)}` : `Texte ${place}`
          if (picture === undefined) return JSON.stringify(words)
          const text = `${words} ${picture.around} ![${picture.alt}](${picture.path})`
          return JSON.stringify(text.replace(/ +/g, ' '))
        })
        const { bank, draft } = await returned(format, yaml)
        const again = bankOf(draft.yaml, draft.pictures)
        const before = textsByHash(bank)
        const after = textsByHash(again)
        for (const [place, text] of Object.entries(before))
          if (!/^(numeric|text) answers\.\d\.feedback$/.test(place) || format === 'moodle-xml')
            expect([place, after[place]]).toEqual([place, text])
      }),
      { numRuns: 15 },
    )
  })
})

function placesOf(): string[] {
  const places: string[] = []
  sampleOf((place) => `"${places.push(place)}"`)
  return places
}

describe('what has no file there is lost by name, and its words stay', () => {
  const everywhere = sampleOf((place) =>
    JSON.stringify(
      `${place.includes('{{') ? '{{un}} ' : ''}![ce que montre ${place.replace(/\W/g, ' ')}](captures/a.png)`,
    ),
  )
  test.each([
    ['moodle-xml', ['match: a right-hand item', 'cloze: a blank']],
    [
      'qti12',
      [
        'match: a left-hand item',
        'match: a right-hand item',
        'numeric: feedback on an answer',
        'text: feedback on an answer',
        'cloze: a blank',
      ],
    ],
    ['qti21', ['numeric: feedback on an answer', 'text: feedback on an answer', 'cloze: a blank']],
    ['qti3', ['numeric: feedback on an answer', 'text: feedback on an answer', 'cloze: a blank']],
  ] as const)('%s', async (format, lost) => {
    const { exported, draft } = await returned(format, everywhere)
    const named = exported.report.flatMap(({ item, what, detail }) => {
      const [, place] = /^the picture captures\/a\.png: (.*) has no file there$/.exec(detail) ?? []
      return place === undefined ? [] : [`${what} ${item}: ${place}`]
    })
    expect(named.sort()).toEqual(lost.map((one) => `lost ${one}`).sort())
    expect([...draft.pictures.keys()]).toEqual(['sample/a.png'])
    expect(draft.yaml).toMatch(/text: ce que montre cloze choice/)
  })

  test.each(EXPORT_FORMATS.filter((format) => !PICTURE_FORMATS.includes(format)))(
    '%s carries none, and names each',
    async (format) => {
      const { report } = await exportFile(format, bankOf(everywhere), BY_HASH)
      const named = report.filter(({ detail }) => detail.startsWith('the picture captures/a.png: its file'))
      expect(new Set(named.map(({ item }) => item)).size).toBe(7)
    },
  )

  test.each(PICTURE_FORMATS.map((format) => [format]))(
    '%s names those whose bytes it has not',
    async (format) => {
      const { report, content } = await exportFile(format, bankOf(everywhere), new Map())
      const named = report.filter(({ detail }) => detail.startsWith('the picture captures/a.png: its file'))
      expect(new Set(named.map(({ item }) => item)).size).toBe(7)
      expect(Buffer.from(content).includes('a.png')).toBe(format === 'moodle-xml')
    },
  )
})

describe('names of files', () => {
  const yaml = sampleOf((place) => {
    const paths = [...FILES.keys()]
    const path = place === 'single prompt' ? paths[0]! : place === 'multiple prompt' ? paths[1]! : paths[2]!
    const isShown = /prompt$/.test(place) && /^(single|multiple|order)/.test(place)
    return JSON.stringify(isShown ? `![x](${path})` : place.includes('{{') ? '{{un}}' : place)
  })
  test.each(PICTURE_FORMATS.map((format) => [format]))(
    '%s: one for each content, whatever the case',
    async (format) => {
      const { draft } = await returned(format, yaml)
      const hashes = [...draft.pictures].map(([path, bytes]) => [path, pictureHash(Buffer.from(bytes))])
      expect(Object.fromEntries(hashes)).toEqual(
        Object.fromEntries(
          ['sample/a.png', 'sample/a-2.png', 'sample/A-3.png'].map((path, index) => [
            path,
            pictureHash(Buffer.from([...FILES.values()][index]!)),
          ]),
        ),
      )
    },
  )

  test.each(PICTURE_FORMATS.map((format) => [format]))(
    '%s: the same bank gives the same bytes',
    async (format) => {
      const [one, other] = await Promise.all([returned(format, yaml), returned(format, yaml)])
      expect(one.exported.content).toEqual(other.exported.content)
    },
  )
})
