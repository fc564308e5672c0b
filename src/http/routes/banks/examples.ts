import { EXAMPLE_QUESTION, EXAMPLE_RESULT } from '../attempts/examples.ts'

export const EXAMPLE_BANK = {
  bank: 'docker-images',
  revision: '0192f0c1-4a00-7c20-9b80-1b2c3d4e5f6a',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  title: 'Images et Dockerfile',
  module: 'docker',
  chapter: 'docker/images',
  language: 'fr',
  license: 'CC-BY-NC-SA-4.0',
  credits: null,
  questions: 24,
  publishedAt: '2026-11-20T09:00:00.000Z',
}

const [released] = EXAMPLE_RESULT.questions

export const EXAMPLE_BANK_QUESTION = {
  id: 'run-vs-cmd',
  revision: '0192f0c1-4b10-7f30-8c91-2d3e4f5a6b7c',
  type: 'single',
  prompt: EXAMPLE_QUESTION.prompt,
  media: EXAMPLE_QUESTION.media,
  options: EXAMPLE_QUESTION.options,
  key: released!.key,
  explanation: released!.explanation,
  reference: released!.reference,
  chapter: 'docker/images',
  level: 'understand',
  difficulty: 'easy',
  tags: ['dockerfile'],
  points: 1,
  policy: null,
}

export const EXAMPLE_IMPORT = {
  format: 'gift',
  yaml: 'bank: images\ntitle: Images\nquestions: …\n',
  pictures: [],
  report: [{ item: 'run', what: 'missing', detail: 'explanation' }],
  found: { multichoice: 1 },
  findings: [],
  complete: true,
  changes: null,
}

export const EXAMPLE_EXPORT = {
  bank: 'docker-images',
  format: 'gift',
  file: 'docker-images.gift.txt',
  mediaType: 'text/plain; charset=utf-8',
  encoding: 'utf8',
  content: '::run:: Quand `RUN` s’exécute-t-il ? { =à la construction ~au démarrage }',
  report: [{ item: 'manifeste', what: 'skipped', detail: 'GIFT has no such type' }],
}

export const EXAMPLE_REPORT = {
  findings: [
    {
      severity: 'error',
      rule: 'one-right-option',
      message: 'un single a exactement une option juste, et non 2',
      path: ['questions', 0, 'options'],
      file: 'images.yaml',
      line: 12,
      column: 5,
    },
  ],
}
