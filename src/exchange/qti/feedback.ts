import type { Note } from './entry.ts'
import { markdownOf } from './markdown.ts'
import type { Scoring } from './scoring.ts'
import { attr, childrenOf, descendantsOf, type El, mapTree, type Node } from './tree.ts'

/** The feedbacks of an item, handed out once each. */
export type Feedbacks = {
  /** What is said to those who chose the option; empty when nothing is. */
  ofOption: (identifier: string, element?: El) => string
  /** Whatever no option asked for, as one text; empty when there is none. */
  rest: () => string
}

export function isFeedback(name: string): boolean {
  return name === 'qti-feedback-inline' || name === 'qti-feedback-block'
}

/** The element without the feedback inside it. */
export function withoutFeedback(element: El): El {
  const kept = mapTree(element.children, (node) => (isFeedback(node.name) ? null : node))
  return { ...element, children: kept }
}

/** Reads modal feedback, and what stands in the body outside the choices. */
export function readFeedbacks(item: El, body: El, scoring: Scoring, notes: Note[]): Feedbacks {
  const modal = childrenOf(item, 'qti-modal-feedback').map((element) => ({
    calledBy: scoring.feedbackFor.get(attr(element, 'identifier')) ?? attr(element, 'identifier'),
    isForAll: attr(element, 'show-hide') === 'hide' || attr(element, 'identifier') === 'EXPLANATION',
    text: markdownOf(contentOf(element), notes),
  }))
  const general = new Set(modal)
  return {
    ofOption(identifier, element) {
      const inside = element === undefined ? [] : descendantsOf(element, isFeedback)
      const named = modal.filter(({ calledBy, isForAll }) => calledBy === identifier && !isForAll)
      for (const feedback of named) general.delete(feedback)
      const texts = [
        ...inside.map((node) => markdownOf(contentOf(node), notes)),
        ...named.map(({ text }) => text),
      ]
      return joined(texts)
    },
    rest() {
      const loose = descendantsOf(body, isFeedback).map((node) => markdownOf(contentOf(node), notes))
      const texts = [...[...general].map(({ text }) => text), ...loose]
      if ([...general].some(({ isForAll }) => !isForAll) && texts.length > 1)
        notes.push({
          what: 'changed',
          detail: 'feedback given on conditions was joined into one explanation',
        })
      return joined(texts)
    },
  }
}

/** The content itself, without the body that QTI 3 wraps around it. */
export function contentOf(feedback: El): Node[] {
  return feedback.children.flatMap((node) =>
    typeof node !== 'string' && node.name === 'qti-content-body' ? node.children : [node],
  )
}

function joined(texts: string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join('\n\n')
}
