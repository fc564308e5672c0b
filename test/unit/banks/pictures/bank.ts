import { jpeg, png } from './made.ts'

/** Each picture with the place that shows it in its name. */
export const PICTURES = {
  prompt: png({ width: 3 }),
  right: png({ width: 4 }),
  wrong: png({ width: 5 }),
  feedback: png({ width: 6 }),
  explanation: jpeg({ width: 7 }),
} as const

export type Place = keyof typeof PICTURES

const shown = (place: Place) => `"![What is seen of ${place}](CANARY-${place}.png)"`

/** A bank of one question with a picture in each place, and the quizzes that `quizzes` adds. */
export function illustratedFolder(quizzes: Record<string, string>): Record<string, string | Buffer> {
  const pictures = Object.entries(PICTURES).map(([place, bytes]) => [`docker/CANARY-${place}.png`, bytes])
  return {
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': ILLUSTRATED_BANK,
    ...Object.fromEntries(pictures),
    ...quizzes,
  }
}

const ILLUSTRATED_BANK = `bank: sample
title: Sample
module: docker
chapter: docker/images
language: en
license: MIT
questions:
  - id: first
    type: single
    prompt: ${shown('prompt')}
    options:
      - { id: canary-alpha, text: ${shown('right')}, correct: true }
      - { id: canary-beta, text: ${shown('wrong')}, feedback: ${shown('feedback')} }
    explanation: ${shown('explanation')}
`
