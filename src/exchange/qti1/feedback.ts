import type { Note } from '../qti/entry.ts'
import { attr, childrenOf, descendantsOf, type El, lineOf } from '../qti/tree.ts'
import { type Condition, positiveTests } from './conditions.ts'
import { markdownBelow } from './material.ts'
import type { Label } from './presentation.ts'

/** The feedbacks of an item, handed out once each. */
export type Feedbacks = {
  /** What is said to those who chose it; empty when nothing is. */
  ofLabel: (label: Label) => string
  /** Whatever no option asked for, as one text; empty when there is none. */
  rest: () => string
}

/** Said of the answer as a whole, whatever it is called. */
const AS_A_WHOLE = /^(correct|incorrect|general_incorrect|mastery|fail|partial)/i

/** Feedback and solutions of an item, by what calls for each. */
export function readFeedbacks(item: El, conditions: Condition[], notes: Note[]): Feedbacks {
  const texts = new Map<string, string>()
  const wholes = new Set<string>()
  for (const element of childrenOf(item, 'itemfeedback')) {
    const ident = attr(element, 'ident')
    const isSolution = descendantsOf(element, 'solution').length > 0
    const text = markdownBelow(element, notes)
    if (text === '') continue
    texts.set(ident, text)
    if (!isSolution && AS_A_WHOLE.test(ident)) wholes.add(ident)
  }
  const callers = callersOf(conditions)
  return {
    ofLabel({ ident }) {
      const named = [...texts.keys()].filter((one) => one === `${ident}_fb` || callers.get(one) === ident)
      const said = named.map((one) => texts.get(one)!)
      for (const one of named) texts.delete(one)
      return [...new Set(said)].join('\n\n')
    },
    rest() {
      const general = [...texts].filter(([ident]) => !wholes.has(ident)).map(([, text]) => text)
      const whole = [...texts].filter(([ident]) => wholes.has(ident)).map(([, text]) => text)
      const said = new Set(general.length > 0 ? general : whole)
      if (general.length > 0 && whole.length > 0)
        notes.push({ what: 'lost', detail: `feedback on the answer as a whole: ${shortened(whole)}` })
      else if (said.size > 1)
        notes.push({
          what: 'changed',
          detail: 'feedback given on conditions was joined into one explanation',
        })
      return [...said].join('\n\n')
    },
  }
}

/** Feedback -> the one choice that alone calls for it. */
function callersOf(conditions: Condition[]): Map<string, string> {
  const callers = new Map<string, string | null>()
  for (const { test, feedback } of conditions) {
    const tests = positiveTests(test)
    const [only] = tests
    const isLone = tests.length === 1 && only!.name === 'varequal' && childrenOf(test).length === 1
    for (const ident of feedback) {
      const isKnown = callers.has(ident)
      callers.set(ident, isLone && !isKnown && !AS_A_WHOLE.test(ident) ? lineOf(only!) : null)
    }
  }
  return new Map([...callers].flatMap(([ident, caller]) => (caller === null ? [] : [[ident, caller]])))
}

function shortened(texts: string[]): string {
  return texts.map((text) => `"${text.replace(/\s+/g, ' ').slice(0, 80)}"`).join(' / ')
}
