import type { components } from '../../openapi/types.ts'
import { type Dice, shuffled } from '../../src/domain/selection/random.ts'

type Schemas = components['schemas']
export type Asked = Schemas['Question']
export type Known = Schemas['BankQuestion']
type Answer = Schemas['Response']
type Named = Schemas['OptionView']

/** Somebody at a question: whether they know the answer, and what their luck is. */
export interface Mind {
  knows: boolean
  roll: Dice
}

/**
 * What somebody answers to a question as they see it: a right answer, or a wrong one that might be given. `known` is the
 * question as its trainers see it: what there is to choose bears other ids for trainees, and is found by its text.
 */
export function answerTo(asked: Asked, known: Known, mind: Mind): Answer {
  const { knows, roll } = mind
  if (asked.type === 'single' && known.type === 'single')
    return {
      type: 'single',
      choice: shownId(asked.options, known.options, choiceOf(known.options, known.key.choice, mind)),
    }
  if (asked.type === 'multiple' && known.type === 'multiple') {
    const { choices } = known.key
    // Taking the only right one away would leave nothing to answer with.
    const doubtful = choices.length > 1 ? known.options : known.options.filter(({ id }) => id !== choices[0])
    const mistaken = knows ? null : oneOf(doubtful, roll).id
    const chosen = known.options.filter(({ id }) => choices.includes(id) !== (id === mistaken))
    return { type: 'multiple', choices: chosen.map(({ id }) => shownId(asked.options, known.options, id)) }
  }
  if (asked.type === 'order' && known.type === 'order') {
    const order = knows ? known.key.order : shuffled(known.key.order, roll)
    return { type: 'order', order: order.map((id) => shownId(asked.items, known.items, id)) }
  }
  if (asked.type === 'match' && known.type === 'match') {
    const right = Object.values(known.key.pairs)
    const matched = knows ? right : shuffled(right, roll)
    const pairs = Object.keys(known.key.pairs).map((id, at) => [
      shownId(asked.left, known.left, id),
      shownId(asked.right, known.right, matched[at]!),
    ])
    return { type: 'match', pairs: Object.fromEntries(pairs) }
  }
  if (asked.type === 'cloze' && known.type === 'cloze') return blanksOf(asked, known, mind)
  return written(known, mind)
}

function blanksOf(asked: Schemas['ClozeQuestion'], known: Schemas['ClozeBankQuestion'], mind: Mind): Answer {
  const blanks = known.blanks.map((blank, at) => {
    const [seen, solution] = [asked.blanks[at]!, known.key.blanks[blank.id]!]
    if (seen.type === 'single' && blank.type === 'single' && solution.type === 'single') {
      const choice = choiceOf(blank.options, solution.choice, mind)
      return [seen.id, { type: 'single', choice: shownId(seen.options, blank.options, choice) }]
    }
    if (mind.knows) return [seen.id, solution]
    return [seen.id, solution.type === 'numeric' ? numberBeside(solution) : { type: 'text', text: '?' }]
  })
  return { type: 'cloze', blanks: Object.fromEntries(blanks) }
}

function written({ key }: Known, { knows }: Mind): Answer {
  if (key.type === 'numeric') return knows ? { ...numberOf(key) } : numberBeside(key)
  if (key.type === 'command')
    return { type: 'command', text: knows ? key.text : key.text.split(' ').slice(0, -1).join(' ') }
  if (key.type === 'yaml') return { type: 'yaml', text: knows ? key.text : 'à: faire' }
  return { type: 'text', text: knows && key.type === 'text' ? key.text : '?' }
}

type Quantity = Pick<Schemas['NumericResponse'], 'value' | 'unit'>

const numberOf = ({ value, unit }: Quantity) => ({
  type: 'numeric' as const,
  value,
  ...(unit !== undefined && { unit }),
})
const numberBeside = (key: Quantity) => numberOf({ ...key, value: String(Number(key.value) + 1) })

function choiceOf(options: Named[], right: string, { knows, roll }: Mind): string {
  if (knows) return right
  const others = options.filter(({ id }) => id !== right)
  return oneOf(others, roll).id
}

const oneOf = <T>(among: readonly T[], roll: Dice): T => among[roll(0, among.length - 1)]!

function shownId(seen: Named[], authored: Named[], id: string): string {
  const { text } = authored.find((option) => option.id === id)!
  return seen.find((option) => option.text === text)!.id
}
