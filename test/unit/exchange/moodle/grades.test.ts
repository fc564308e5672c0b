import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../../../src/domain/bank/canonical.ts'
import type { ClozeContent } from '../../../../src/domain/questions/cloze.ts'
import type { MatchContent } from '../../../../src/domain/questions/match.ts'
import type { OrderContent } from '../../../../src/domain/questions/order.ts'
import { questionType } from '../../../../src/domain/questions/registry.ts'
import type { OptionsContent } from '../../../../src/domain/questions/shared/options.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import type { ExportFormat } from '../../../../src/exchange/names.ts'
import { canonicalOf } from '../../../support/banks.ts'

const FIXTURES = join(import.meta.dirname, '../../../../../shared/fixtures/moodle')

type Given = { answer?: string; unit?: string; choice?: number }
type Answer = Given & { choices?: number[]; pairs?: string[]; order?: number[]; subs?: (Given | null)[] }
type Row = [format: ExportFormat, id: string, name: string, answer: Answer | null, moodle: number]

/** How people type numbers and blanks, which Moodle (in English) and Barème take otherwise whatever the question. */
const TYPING = [
  'comma',
  'comma zero',
  'thousands comma',
  'thousands space',
  'exponent',
  'unknown unit',
  'double spaces',
  'single spaces',
  'sign',
]

/** Rows that an export mended since: the signs of a blank's key arrive now as they are. */
function isMended(id: string, { subs }: Answer): boolean {
  return id === 'c-signs' && subs?.[1]?.answer?.toLowerCase().trim() === 'x~y#z'
}

/** An answer of the file as a response to the question; null for none. */
function responseOf({ type, content }: CanonicalQuestion, given: Answer | null): unknown {
  if (given === null) return null
  const { options } = content as OptionsContent
  const { left, right } = content as MatchContent
  switch (type) {
    case 'single':
      return { type, choice: options[given.choice!]!.id }
    case 'multiple':
      return { type, choices: given.choices!.map((place) => options[place]!.id) }
    case 'numeric':
      return { type, value: given.answer, unit: given.unit ?? null }
    case 'text':
      return { type, text: given.answer }
    case 'order':
      return { type, order: given.order!.map((place) => (content as OrderContent).items[place]!.id) }
    case 'match': {
      const pairs = left.flatMap(({ id }, index) => {
        const chosen = right.find(({ text }) => text === given.pairs![index])
        return chosen === undefined ? [] : [[id, chosen.id]]
      })
      return { type, pairs: Object.fromEntries(pairs) }
    }
    default: {
      const blanks = (content as ClozeContent).blanks.flatMap((blank, index) => {
        const sub = given.subs![index] ?? null
        const asked = { type: blank.type, content: blank } as unknown as CanonicalQuestion
        return sub === null ? [] : [[blank.id, responseOf(asked, sub)]]
      })
      return { type, blanks: Object.fromEntries(blanks) }
    }
  }
}

function fractionOf(question: CanonicalQuestion, answer: Answer | null): number {
  const response = responseOf(question, answer)
  if (response === null) return 0
  const settings = { policy: question.policy ?? 'net-correct', penalty: 'none' } as const
  const { fraction } = questionType(question.type).grade(question.content, response as never, settings)
  return Number(fraction.n) / Number(fraction.d)
}

describe.skipIf(!existsSync(FIXTURES))('graded by a real Moodle (skipped where ../shared is absent)', () => {
  const read = (name: string) =>
    existsSync(FIXTURES) ? readFileSync(join(FIXTURES, name), 'utf8') : '{"rows":[]}'
  const rows = JSON.parse(read('grades.json')).rows as Row[]

  // A cloze is always in the report, for its marks: its grades have to be the same all the same.
  test.each(['moodle-xml', 'gift'] as const)(
    '%s: what Moodle grades otherwise is said by the export',
    async (format) => {
      const bank = canonicalOf(read('edge.yaml'))
      const questions = new Map(bank.questions.map((question) => [question.id, question]))
      const said = new Set((await exportFile(format, bank)).report.map(({ item }) => item))
      const compared = rows.filter(
        ([of, id, name, answer]) =>
          of === format && !TYPING.some((typing) => name.endsWith(typing)) && !isMended(id, answer ?? {}),
      )
      expect(compared.length).toBeGreaterThan(200)
      const silent = compared.filter(([, id, , answer, moodle]) => {
        const isSame = Math.abs(fractionOf(questions.get(id)!, answer) - moodle) < 1e-4
        return !isSame && (id.startsWith('c-') || !said.has(id))
      })
      expect(silent).toEqual([])
    },
  )
})
