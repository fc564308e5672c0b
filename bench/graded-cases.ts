import { questionType } from '../src/domain/questions/registry.ts'
import type { Library, QuestionContent, QuestionResponse } from '../src/domain/questions/type.ts'

export interface GradedCase {
  type: string
  what: string
  content: QuestionContent
  response: QuestionResponse
}

const range = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const filled = (unit: string, most: number) => unit.repeat(Math.floor(most / unit.length))

/** The largest questions that a bank may hold, each with responses as long as their schema takes. */
export function gradedCases(library: Library): GradedCase[] {
  const graded = (type: string, what: string, fields: object, answer: object): GradedCase => {
    const { content, response, resolve } = questionType(type)
    const parsed = content.parse(fields)
    const resolved = resolve?.(parsed, library) ?? { content: parsed }
    if (!('content' in resolved)) throw new Error(`${type}: ${JSON.stringify(resolved.findings)}`)
    return {
      type,
      what,
      content: resolved.content,
      response: response.parse({ type, ...answer }) as QuestionResponse,
    }
  }
  return [
    graded('single', '26 options', { options: options(26) }, { choice: 'o3' }),
    graded('multiple', '1,000 choices', { options: options(26) }, { choices: range(1000, (i) => `o${i}`) }),
    graded('numeric', '64 digits, 50 answers, 26 units', numbers(50), {
      value: filled('9', 64),
      unit: 'u25',
    }),
    graded('text', '1,000 characters, 50 patterns', { answers: patterns(50) }, { text: filled('a ', 1000) }),
    graded('order', '1,000 entries', { items: items('i', 26) }, { order: range(1000, (i) => `i${999 - i}`) }),
    graded('match', '1,000 pairs', pairs(), {
      pairs: Object.fromEntries(range(1000, (i) => [`l${i}`, 'r1'])),
    }),
    graded('cloze', '30 blanks', blanks(30), {
      blanks: Object.fromEntries(range(30, (i) => [`b${i}`, { type: 'text', text: filled('a ', 1000) }])),
    }),
    ...COMMANDS.map(([what, text]) => graded('command', what, DOCKER_RUN, { text })),
    ...MANIFESTS.map(([what, text]) => graded('yaml', what, DEPLOYMENT, { text })),
  ]
}

function options(count: number) {
  return range(count, (index) => ({ id: `o${index}`, text: `Option ${index}`, correct: index === 3 }))
}

function items(prefix: string, count: number) {
  return range(count, (index) => ({ id: `${prefix}${index}`, text: `Élément ${index}` }))
}

function numbers(count: number) {
  return {
    answers: range(count, (index) => ({ value: 1000 * index, tolerance: '1%' })),
    units: range(26, (index) => ({ unit: `u${index}`, factor: 10 ** Math.min(index, 12) })),
  }
}

function patterns(count: number) {
  return range(count, (index) => ({ text: `*${filled('a a*', 200)}*b${index}*` }))
}

function pairs() {
  return { left: items('l', 26).map((item) => ({ ...item, match: 'r1' })), right: items('r', 50) }
}

function blanks(count: number) {
  return {
    text: range(count, (index) => `{{b${index}}}`).join(' '),
    blanks: range(count, (index) => ({ id: `b${index}`, type: 'text', answers: patterns(10) })),
  }
}

const DOCKER_RUN = {
  answer: `docker run -d --name web ${range(20, (index) => `-e V${index}=1 -p ${8000 + index}:80`).join(' ')} nginx`,
  also: ['docker run -d --name web nginx', 'docker container run --detach --name=web nginx'],
  optional: ['--rm', '--init'],
}
const COMMANDS = [
  ['20 options missed, 400 too many', `docker run ${range(400, (i) => `-e W${i}=1`).join(' ')} nginx`],
  ['4 KiB of short options', `docker run -${filled('dit', 4000)} nginx`],
  ['4 KiB of operators', `docker run nginx ${filled('$(a|', 4000)}`],
  ['900 quoted words', `docker run ${filled('"b" ', 3600)}`],
] as const

const container = (index: number) => `        - name: c${index}
          image: nginx:1.27
          ports: [{ containerPort: ${index} }]
`
const DEPLOYMENT = {
  answer: `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n${container(80)}`,
  assertions: range(50, (index) => ({
    at: '/spec/template/spec/containers/*/ports/*',
    schema: {
      required: ['containerPort'],
      properties: { containerPort: { type: 'integer', minimum: -index } },
    },
    says: 'Chaque conteneur déclare un port.',
  })),
}
const ONE_PORT = `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n`
// Most hold as many tokens as an answer may have; the last has more, and is read no further.
const MANIFESTS = [
  ['1,000 tokens of manifest, 50 assertions', `${ONE_PORT}${range(25, container).join('')}`],
  ['30 documents', filled('kind: a\n---\n', 348)],
  ['1,000 tokens of items', filled('- a\n', 796)],
  ['1,000 tokens of keys', `{${range(326, (index) => `k${index},`).join('')}}`],
  ['16 KiB of long items', `[${range(326, (index) => `${filled('x', 46)}${index},`).join('')}]`],
  ['16 KiB in quotes', `"${filled('\\u0041', 16_380)}"`],
  ['16 KiB of brackets', filled('[', 16_384)],
] as const
