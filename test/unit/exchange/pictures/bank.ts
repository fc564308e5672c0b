import { checkBank } from '../../../../src/banks/check-bank.ts'
import { pictureHash, pictureOf } from '../../../../src/banks/pictures/files.ts'
import { formatFinding, tell } from '../../../../src/banks/tell.ts'
import { readYaml } from '../../../../src/banks/yaml.ts'
import type { CanonicalBank } from '../../../../src/domain/bank/canonical.ts'
import { textsOf } from '../../../../src/domain/bank/pictures/of-question.ts'
import { renamedPictures } from '../../../../src/domain/bank/pictures/texts.ts'
import type { PictureBytes } from '../../../../src/exchange/model.ts'
import { NO_LIBRARY } from '../../../support/banks.ts'
import { gif, jpeg, png, webp } from '../../banks/pictures/made.ts'

/** Pictures of a folder: two of one name, one twice, and one of each type. */
export const FILES: PictureBytes = new Map([
  ['sample/a.png', png({ width: 3 })],
  ['captures/a.png', png({ width: 4 })],
  ['captures/A.PNG', png({ width: 5 })],
  ['captures/again.png', png({ width: 3 })],
  ['photo.jpeg', jpeg()],
  ['x.webp', webp()],
  ['x.gif', gif()],
])

/** Their bytes by hash. */
export const BY_HASH: PictureBytes = new Map(
  [...FILES.values()].map((bytes) => [pictureHash(Buffer.from(bytes)), bytes]),
)

/** A bank with the files that its texts name; throws with its findings. */
export function bankOf(yaml: string, files: PictureBytes = FILES): CanonicalBank {
  const { loaded, findings } = checkBank(readYaml(yaml, 'bank.yaml'), {
    chapters: null,
    library: NO_LIBRARY,
    fileExists: () => true,
    pictureAt(path) {
      const bytes = files.get(path)
      return bytes === undefined ? { fault: 'missing' } : pictureOf(Buffer.from(bytes), path)
    },
  })
  if (loaded === null) throw new Error(tell(findings, 'en').map(formatFinding).join('\n'))
  return loaded.canonical
}

/** Every text of a bank by its place, with its pictures called by their hashes. */
export function textsByHash({ questions }: CanonicalBank): Record<string, string> {
  const entries = questions.flatMap((question) =>
    textsOf(question, question.content).map(({ path, text }) => [
      `${question.id} ${path.join('.')}`,
      renamedPictures(text, (file) => question.pictures![file]!),
    ]),
  )
  return Object.fromEntries(entries)
}

const KINDS: Record<string, (show: (place: string) => string) => string> = {
  single: (show) => `
    options:
      - { id: a, text: ${show('option')}, correct: true, feedback: ${show('feedback')} }
      - { id: b, text: B }`,
  multiple: (show) => `
    policy: all-or-nothing
    options:
      - { id: a, text: ${show('option')}, correct: true }
      - { id: b, text: ${show('wrong option')}, feedback: ${show('feedback')} }`,
  order: (show) => `
    items: [{ id: a, text: ${show('item')} }, { id: b, text: B }, { id: c, text: C }]`,
  match: (show) => `
    left: [{ id: a, text: ${show('left')}, match: x }, { id: b, text: B, match: z }]
    right: [{ id: x, text: ${show('right')} }, { id: y, text: Y }, { id: z, text: Z }]`,
  numeric: (show) => `
    answers: [{ value: 1, feedback: ${show('answer')} }, { value: 2, fraction: 0.5 }]`,
  text: (show) => `
    answers: [{ text: un, feedback: ${show('answer')} }, { text: deux, fraction: 0.5 }]`,
  cloze: (show) => `
    text: ${show('passage {{un}}')}
    blanks: [{ id: un, type: single, options: [{ id: a, text: ${show('choice')}, correct: true }, { id: b, text: B }] }]`,
}

/** A bank of a question a kind; `show` gives the YAML of the text at a place, such as `single prompt`. */
export function sampleOf(show: (place: string) => string): string {
  const questions = Object.entries(KINDS).map(
    ([type, rest]) => `
  - id: ${type}
    type: ${type}
    prompt: ${show(`${type} prompt`)}
    explanation: ${show(`${type} explanation`)}${rest((place) => show(`${type} ${place}`))}`,
  )
  return `bank: sample
title: Sample
module: docker
chapter: docker/images
language: fr
license: MIT
questions:${questions.join('')}
`
}
