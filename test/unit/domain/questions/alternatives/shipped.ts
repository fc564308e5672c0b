import { questionType } from '../../../../../src/domain/questions/registry.ts'
import type { QuestionContent, QuestionResponse } from '../../../../../src/domain/questions/type.ts'
import { ownCourse } from '../../../../support/banks.ts'

const { banks } = await ownCourse()

/** The contents of the shipped questions of a type, each with its name. */
export function shipped<C extends QuestionContent>(type: string): { name: string; content: C }[] {
  return banks.flatMap(({ canonical: { bank, questions } }) =>
    questions
      .filter((question) => question.type === type)
      .map(({ id, content }) => ({ name: `${bank}#${id}`, content: content as C })),
  )
}

/** The share that a response earns; none where its schema refuses it. */
export function earned(type: string, content: QuestionContent, response: QuestionResponse): number {
  const { response: schema, grade } = questionType(type)
  if (!schema.safeParse(response).success) return 0
  const { n, d } = grade(content, response, { policy: 'net-correct', penalty: 'none' }).fraction
  return n / d
}

/** What people put between two answers when they give both. */
export const SEPARATORS = [' ', '\n', ',', ', ', '/', ' ou ', ' or ', ';', ' && ', ' || ', ' | ']

/** The word with one letter changed, left out or put in: a slip, and no other right word; never a quote, nor all of it. */
export function slips(word: string): string[] {
  const middle = Math.floor(word.length / 2)
  const quotes = (text: string) => text.replace(/[^"'`]/g, '')
  return [
    `${word.slice(0, middle)}x${word.slice(middle + 1)}`,
    word.slice(0, -1),
    `${word.slice(0, middle)}q${word.slice(middle)}`,
  ].filter((slip) => quotes(slip) === quotes(word) && /[^-]/.test(slip))
}
