import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type CanonicalBank,
  type CanonicalQuestion,
  keyHash,
  questionHash,
} from '../../../../src/domain/bank/canonical.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { reading, wordsOf } from '../../../../src/exchange/into/reading.ts'
import { changesKey } from '../../../../src/exchange/into/tell.ts'
import { type ExportFormat, readBy } from '../../../../src/exchange/names.ts'
import { decimalOf } from '../../../../src/exchange/text/decimals.ts'
import { ownLibrary } from '../../../support/banks.ts'
import { bankOf, into } from './desk.ts'

const root = join(import.meta.dirname, '../../../..')
const library = await ownLibrary()
const FILES = [
  ...['single', 'multiple', 'numeric', 'text', 'order', 'match', 'cloze', 'command'].map(
    (name) => `test/banks/${name}.yaml`,
  ),
  'questions/docker/qcm-docker.yaml',
]
const banks = FILES.map((file) => {
  const yaml = readFileSync(join(root, file), 'utf8')
  return { file, yaml, bank: bankOf(yaml, library).canonical }
})

type Content = {
  options?: { correct: boolean; weight?: string }[]
  items?: unknown[]
  left?: { match: string }[]
  answers?: { text?: string; value?: unknown; min?: unknown; max?: unknown }[]
}

/** Those that hold a question in its own form too, whatever they make of it. */
const OWN_FORMS: ReadonlySet<ExportFormat> = new Set(['moodle-xml', 'qti12', 'qti3'])

/** The same question with another key, as a person would mend it; null where a platform may have no such key. */
function withOtherKey(question: CanonicalQuestion): CanonicalQuestion | null {
  const content = structuredClone(question.content) as Content
  const { options = [], items, left = [], answers: [answer] = [] } = content
  const right = options.find(({ correct }) => correct)
  const wrong = options.find(({ correct }) => !correct)
  const other = left.find(({ match }) => match !== left[0]!.match)
  if (right && wrong) {
    Object.assign(right, { correct: false, ...(wrong.weight !== undefined && { weight: wrong.weight }) })
    Object.assign(wrong, { correct: true, ...(right.weight !== undefined && { weight: '100%' }) })
    if (options.some(({ weight }) => weight !== undefined)) return null
  } else if (items) items.unshift(items.pop())
  else if (other) [left[0]!.match, other.match] = [other.match, left[0]!.match]
  else if (answer?.text !== undefined) answer.text = `${answer.text.replaceAll('*', '')}z`
  else if (answer?.value !== undefined)
    answer.value = Number(decimalOf(String(answer.value).replace(',', '.'))) + 7
  else return null
  return { ...question, content }
}

/** Each question alone with another key, under the formats that hold it. */
async function imported(edited: CanonicalBank, format: Parameters<typeof exportFile>[0], yaml: string) {
  const { content } = await exportFile(format, edited)
  return into(yaml, { format: readBy(format), file: content as string, library })
}

describe.each(['aiken', 'csv', 'gift', 'moodle-xml', 'qti12', 'qti3'] as const)(
  'what was changed in %s',
  (format) => {
    test.each(banks)(
      '$file: another key is told of as such, and written with nothing else',
      async ({ yaml, bank }) => {
        const { report } = await exportFile(format, bank)
        const isHeld = ({ id, type }: CanonicalQuestion) =>
          type !== 'yaml' && !report.some(({ item, what }) => item === id && what === 'skipped')
        const edits = new Map(
          bank.questions.filter(isHeld).flatMap((question) => {
            const edited = withOtherKey(question)
            return edited === null ? [] : [[question.id, edited] as const]
          }),
        )
        if (edits.size === 0) return
        const edited = {
          ...bank,
          questions: bank.questions.map((question) => edits.get(question.id) ?? question),
        }
        const { changes, yaml: after } = await imported(edited, format, yaml)
        expect(changes.filter(changesKey).map(({ id }) => id)).toEqual([...edits.keys()])
        expect(changes.filter(({ outcome }) => outcome !== 'same').map(({ id }) => id)).toEqual([
          ...edits.keys(),
        ])
        for (const [index, question] of bankOf(after, library).canonical.questions.entries()) {
          const expected = edits.get(question.id) ?? bank.questions[index]!
          expect([question.id, keyHash(question)]).toEqual([question.id, keyHash(expected)])
          expect({ ...question, content: null }).toEqual({ ...bank.questions[index], content: null })
        }
      },
    )

    test.each(banks)(
      '$file: another prompt is words, and the rest of the question stays',
      async ({ yaml, bank }) => {
        const { report } = await exportFile(format, bank)
        const isHeld = ({ id, type }: CanonicalQuestion) =>
          (type !== 'yaml' || OWN_FORMS.has(format)) &&
          !report.some(({ item, what }) => item === id && what === 'skipped')
        const held = bank.questions.filter(isHeld).map(({ id }) => id)
        if (held.length === 0) return
        const again = (question: CanonicalQuestion) => ({
          ...question,
          prompt: `Encore une fois.\n\n${question.prompt}`,
        })
        const { changes, yaml: after } = await imported(
          { ...bank, questions: bank.questions.map(again) },
          format,
          yaml,
        )
        const changed = changes.filter(({ outcome }) => outcome !== 'same')
        expect(changed.map(({ id, outcome }) => [id, outcome])).toEqual(held.map((id) => [id, 'changed']))
        expect(changed.flatMap(({ differences }) => differences.map(({ path }) => path))).toEqual(
          held.map(() => ['prompt']),
        )
        for (const [index, question] of bankOf(after, library).canonical.questions.entries()) {
          const before = bank.questions[index]!
          const expected = held.includes(before.id) ? again(before) : before
          const seen = format === 'aiken' ? (text: string) => wordsOf(text).join(' ') : reading
          expect(seen(question.prompt)).toBe(seen(expected.prompt))
          expect(questionHash({ ...question, prompt: '' })).toBe(questionHash({ ...before, prompt: '' }))
        }
      },
    )
  },
)
