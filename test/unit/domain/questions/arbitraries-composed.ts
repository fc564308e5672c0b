import fc from 'fast-check'
import { type ClozeContent, type ClozeResponse, cloze } from '../../../../src/domain/questions/cloze.ts'
import { grammarSchema } from '../../../../src/domain/questions/command/grammar.ts'
import {
  type CommandContent,
  type CommandResponse,
  command,
} from '../../../../src/domain/questions/command.ts'
import type { QuestionContent, QuestionResponse } from '../../../../src/domain/questions/type.ts'
import { singleCase, type TypeCase } from './arbitraries.ts'
import { numericCase, sound, textCase } from './arbitraries-written.ts'

type Blank = ClozeContent['blanks'][number]
type BlankResponse = ClozeResponse['blanks'][string]

// biome-ignore lint/suspicious/noExplicitAny: cases of different contents side by side
const BLANK_CASES: Record<Blank['type'], TypeCase<any, any>> = {
  single: singleCase,
  text: textCase,
  numeric: numericCase,
}

/** The blank's own part of a content, and back. */
function inner({ id, weight, type, ...content }: Blank): QuestionContent {
  return content
}

const withInner = ({ id, weight, type }: Blank, content: object) => {
  const options = (content as { options?: object[] }).options?.map((option) => ({
    ...option,
    fixed: undefined,
  }))
  return { id, weight, type, ...content, ...(options && { options }) }
}

const withoutUndefined = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const blanks = fc
  .array(fc.tuple(fc.constantFrom('single', 'text', 'numeric'), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((shapes) =>
    fc.tuple(
      ...shapes.map(([type, weight], index) =>
        BLANK_CASES[type].contents.map((content) =>
          withoutUndefined(withInner({ id: `b${index}`, type, weight } as Blank, content)),
        ),
      ),
    ),
  )

const filled = (given: Record<string, BlankResponse>): ClozeResponse => ({ type: 'cloze', blanks: given })

/** The cloze with one of its blanks answered anew. */
function refilled(change: 'mended' | 'spoiled') {
  return (content: ClozeContent, response: ClozeResponse) =>
    fc
      .constantFrom(...content.blanks)
      .chain((blank) =>
        BLANK_CASES[blank.type]
          [change](inner(blank), response.blanks[blank.id] as QuestionResponse)
          .map((given) => filled({ ...response.blanks, [blank.id]: given })),
      )
}

export const clozeCase: TypeCase<ClozeContent, ClozeResponse> = {
  contents: sound(
    cloze,
    blanks.map((all) => ({
      text: `Passage : ${all.map(({ id }) => `avant {{${id}}}`).join(', ')}.`,
      blanks: all,
    })),
  ),
  responses: (content) =>
    fc
      .record(
        Object.fromEntries(
          content.blanks.map((blank) => [blank.id, BLANK_CASES[blank.type].responses(inner(blank))]),
        ),
        { requiredKeys: [content.blanks[0]!.id] },
      )
      .map((given) => filled({ ...given })),
  blanks: [
    filled({}),
    filled({ b0: { type: 'text', text: ' ' }, b1: { type: 'numeric', value: '', unit: 'Mo' } }),
  ],
  moved: ({ text, blanks }) => ({
    text,
    blanks: blanks
      .map(
        (blank) => withoutUndefined(withInner(blank, BLANK_CASES[blank.type].moved(inner(blank)))) as Blank,
      )
      .toReversed(),
  }),
  rekeyed: ({ text, blanks }) => ({
    text,
    blanks: blanks.map((blank) => {
      const other = BLANK_CASES[blank.type].rekeyed(inner(blank))
      return withoutUndefined(withInner(blank, other)) as Blank
    }),
  }),
  mended: refilled('mended'),
  spoiled: refilled('spoiled'),
}

const grammar = grammarSchema.parse({
  command: 'docker',
  style: 'go',
  reference: 'https://docs.docker.com/reference/cli/docker/',
  subcommands: {
    ps: { options: { '-a, --all': 'flag' } },
    run: {
      inner: 1,
      options: {
        ...{ '-d, --detach': 'flag', '-i, --interactive': 'flag', '-t, --tty': 'flag', '--rm': 'flag' },
        ...{ '--name': 'value', '-p, --publish': 'list', '-e, --env': 'list', '-l, --label': 'list' },
      },
    },
  },
})

function resolved(answer: string, optional: string[]): CommandContent {
  const fields = command.content.parse({ answer, optional })
  const found = command.resolve!(fields, { commands: new Map([['docker', grammar]]) })
  if ('content' in found) return found.content
  throw new Error(JSON.stringify(found.findings))
}

/** Options that an answer may ask for, each with what a response may say instead. */
const SPELLINGS: Record<string, string[]> = {
  '--detach': ['-d'],
  '--interactive': ['-it'],
  '--name web': ['--name=web'],
  '--publish 8080:80': ['-p 8080:80'],
  '--publish 53:53/udp': [],
  "--env 'A=b c'": [],
}
const OPTIONS = Object.keys(SPELLINGS)
const OTHERS = [
  ...Object.values(SPELLINGS).flat(),
  '-p80:80',
  '--env=A',
  '--rm',
  '--inconnu',
  '-z',
  '--',
  '|',
]
const REST = ['nginx', 'nginx:1.27', 'alpine sh -c "echo a"', 'nginx --detach', '']

const line = (parts: readonly string[]): CommandResponse => ({
  type: 'command',
  text: parts.filter((part) => part !== '').join(' '),
})
const run = (options: readonly string[], rest: string) => line(['docker run', ...options, rest])

/** Put before all other options, where a value given twice yields to the later one. */
const added = ({ text }: CommandResponse, option: string): CommandResponse => ({
  type: 'command',
  text: text.replace('docker run', `docker run ${option}`),
})

export const commandCase: TypeCase<CommandContent, CommandResponse> = {
  contents: fc
    .tuple(
      fc.shuffledSubarray(OPTIONS),
      fc.constantFrom(...REST.slice(0, 4)),
      fc.subarray(['--rm', '--tty', '--detach']),
    )
    .map(([options, rest, optional]) => resolved(run(options, rest).text, optional)),
  responses: () =>
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.shuffledSubarray([...OPTIONS, ...OTHERS]), fc.constantFrom(...REST))
          .map(([options, rest]) => run(options, rest)),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...['docker', 'docker ps', 'ls -l', '"docker', '|'])
          .map((text) => line([text])),
      },
    ),
  blanks: [line([' ']), line(['\n\t'])],
  moved: (content) => ({ ...content, optional: content.optional.toReversed() }),
  rekeyed: () => resolved('docker ps --all', []),
  mended: (content, response) => {
    const says = (option: string) =>
      [option, ...SPELLINGS[option]!].some((spelling) => response.text.includes(spelling))
    const [asked] = content.answer.split(/ (?=nginx|alpine)/)
    const lacking = OPTIONS.filter((option) => asked!.includes(option) && !says(option))
    return fc.constantFrom(response, ...lacking.map((option) => added(response, option)))
  },
  spoiled: (_, response) =>
    fc.constantFrom('--label a=b', '--env Z=1').map((option) => added(response, option)),
}
