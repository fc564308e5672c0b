import { markdownToHtml } from '../../markup/html.ts'
import { type El, el, type Node } from '../../qti/tree.ts'

/** What one question type puts into its item. */
export type Part = {
  /** Canvas's name of its kind, which others read too. */
  kind: string
  /** The prompt as HTML, where it is more than the question's own. */
  html?: string
  responses: El[]
  conditions: El[]
}

export const RESPONSE = 'response1'
const FULL = 100

/** CommonMark as material, in HTML. */
export function material(markdown: string): El {
  return htmlMaterial(markdownToHtml(markdown))
}

export function htmlMaterial(html: string): El {
  return el('material', {}, [el('mattext', { texttype: 'text/html' }, [html])])
}

/** Words as material, for where platforms show no markup. */
export function plainMaterial(text: string): El {
  return el('material', {}, [el('mattext', { texttype: 'text/plain' }, [text])])
}

/** A list to choose from; `own` stands before it. */
export function list(
  ident: string,
  cardinality: 'Single' | 'Multiple' | 'Ordered',
  labels: readonly { id: string; material: El }[],
  own: El[] = [],
): El {
  return el('response_lid', { ident, rcardinality: cardinality }, [
    ...own,
    el(
      'render_choice',
      {},
      labels.map(({ id, material }) => el('response_label', { ident: id }, [material])),
    ),
  ])
}

/** A field to write in; `own` stands before it. */
export function field(fibtype?: 'Decimal', ident: string = RESPONSE, own: El[] = []): El {
  return el('response_str', { ident, rcardinality: 'Single' }, [
    ...own,
    el('render_fib', { fibtype }, [el('response_label', { ident: 'answer1' })]),
  ])
}

/** A test on a response: `varequal`, `vargte` … */
export function test(name: string, respident: string, value: string, isExact?: boolean): El {
  return el(name, { respident, case: isExact ? 'Yes' : undefined }, [value])
}

/** What earns a share of all, from 0 to 1: `Set` ends the reading, `Add` goes on. */
export function condition(tests: readonly Node[], share: number, action: 'Set' | 'Add' = 'Set'): El {
  return scoring(tests, String(Number((share * FULL).toFixed(4))), action)
}

/** The same for a score out of 100. */
export function scoring(tests: readonly Node[], score: string, action: 'Set' | 'Add'): El {
  return el('respcondition', { continue: action === 'Add' ? 'Yes' : 'No' }, [
    el('conditionvar', {}, tests),
    el('setvar', { action, varname: 'SCORE' }, [score]),
  ])
}

/** A condition that only shows a feedback. */
export function showing(tests: readonly Node[], feedback: string): El {
  return el('respcondition', { continue: 'Yes' }, [
    el('conditionvar', {}, tests),
    el('displayfeedback', { feedbacktype: 'Response', linkrefid: feedback }),
  ])
}
