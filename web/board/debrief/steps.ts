/** What is shown of a question, one after the other. */
export const STEPS = ['prompt', 'answers', 'key'] as const
export type Step = (typeof STEPS)[number]

/** Where a debrief stands: at a question, from 0, and at what is shown of it. */
export interface Place {
  question: number
  step: Step
}

/** Where a key leads; null: nowhere. To leave is the dialog's. */
export function placeAfter(key: string, place: Place, questions: number): Place | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return forward(place, questions)
    case 'ArrowLeft':
    case 'PageUp':
      return back(place)
    case 'Home':
      return { question: 0, step: 'prompt' }
    case 'End':
      return { question: questions - 1, step: 'prompt' }
    default:
      return null
  }
}

/** What comes next, and at the very end what is there. */
export function forward(place: Place, questions: number): Place {
  const next = STEPS[STEPS.indexOf(place.step) + 1]
  if (next) return { ...place, step: next }
  return place.question + 1 < questions ? { question: place.question + 1, step: 'prompt' } : place
}

/** What was there before: the whole of the question before, whose answer is known by then. */
export function back(place: Place): Place {
  const last = STEPS[STEPS.indexOf(place.step) - 1]
  if (last) return { ...place, step: last }
  return place.question > 0 ? { question: place.question - 1, step: 'key' } : place
}
