import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../../src/domain/questions/command/words.ts'
import { command } from '../../../../../src/domain/questions/command.ts'
import { remarksOn } from '../remarks.ts'
import { contentOf, explained, gradeOf } from './support.ts'

/** Model commands in pieces: what comes first, options that may change places, and what comes last. */
const MODELS: { head: string; options: string[]; tail: string }[] = [
  {
    head: 'docker run',
    options: ['-d', '--rm', '-p 80:80', '--publish=443:443', '--name web', '-e "A=b c"'],
    tail: 'nginx sh -c ls',
  },
  {
    head: 'docker build',
    options: ['-t app:1', '--no-cache', '--build-arg A=1', '--build-arg B=2'],
    tail: '.',
  },
  { head: 'docker compose -f a.yaml', options: [], tail: 'up -d --build web db' },
  {
    head: 'docker service create',
    options: ['--name web', '--replicas 3', '-p 80:80', '--network net'],
    tail: 'nginx',
  },
  { head: 'kubectl get', options: ['pods', '-n prod', '-l app=web', '-o wide', '-A'], tail: '' },
  { head: 'kubectl exec', options: ['-it', 'web', '-c main', '-n prod'], tail: '-- sh -c ls' },
  {
    head: 'kubectl create deployment',
    options: ['web', '--image=nginx', '--replicas=3', '--dry-run=client', '-oyaml'],
    tail: '',
  },
  {
    head: 'ansible',
    options: ['all', '-m apt', '-a "name=nginx state=present"', '-b', '-i hosts'],
    tail: '',
  },
  { head: 'ansible-playbook', options: ['site.yml', '-t web,db', '-e a=1', '--check', '-vv'], tail: '' },
  {
    head: 'helm upgrade',
    options: ['--install', '--set a=1,b=2', '-n prod', '-f values.yaml', '--wait'],
    tail: 'web ./web',
  },
]

const models = fc.constantFrom(...MODELS.map((model) => ({ ...model, content: contentOf(lineOf(model)) })))

function lineOf({ head, options, tail }: (typeof MODELS)[number]): string {
  return [head, ...options, tail].filter((part) => part !== '').join(' ')
}

const share = (content: Parameters<typeof gradeOf>[0], text: string) => {
  const { n, d } = gradeOf(content, text).fraction
  return n / d
}

describe('the command type', () => {
  it('gives the model command everything, in whatever order its options stand', () => {
    const moved = models.chain((model) =>
      fc
        .shuffledSubarray(model.options, { minLength: model.options.length })
        .map((options) => ({ content: model.content, text: lineOf({ ...model, options }) })),
    )
    fc.assert(
      fc.property(moved, ({ content, text }) => {
        expect(share(content, text)).toBe(1)
      }),
    )
  })

  it('never gives more for less: each piece left out costs', () => {
    const shrinking = models
      .filter(({ options }) => options.length > 0)
      .chain((model) =>
        fc
          .shuffledSubarray(model.options, { minLength: model.options.length })
          .map((options) => ({ model, options })),
      )
    fc.assert(
      fc.property(shrinking, ({ model, options }) => {
        let before = 1
        for (let kept = options.length - 1; kept >= 0; kept--) {
          const after = share(model.content, lineOf({ ...model, options: options.slice(0, kept) }))
          // What the command acts on takes all with it: less cannot cost more.
          if (before > 0) expect(after).toBeLessThan(before)
          expect(after).toBeLessThanOrEqual(before)
          before = after
        }
      }),
    )
  })

  it('never gives more for an unknown word or option', () => {
    const added = models.chain((model) =>
      fc.record({
        content: fc.constant(model.content),
        words: fc.constant(lineOf(model).split(' ')),
        at: fc.nat(),
        more: fc.constantFrom('zzz', '--zzz', '--zzz=1', '-Z', '|', '"z z"', '$(zzz)'),
      }),
    )
    fc.assert(
      fc.property(added, ({ content, words, at, more }) => {
        const text = words.toSpliced(at % (words.length + 1), 0, more).join(' ')
        expect(share(content, text)).toBeLessThanOrEqual(1)
        expect(share(content, `${words.join(' ')} ${more}`)).toBeLessThan(1)
      }),
    )
  })

  it('reads any text: a share within bounds, a sentence for each part, and parts that add up', () => {
    const pieces = fc.constantFrom(
      ...[
        'docker',
        'run',
        'kubectl',
        '-',
        '--',
        '-it',
        '=',
        '"',
        "'",
        '\\',
        '$',
        '#',
        '`',
        '|',
        '&&',
        '>',
        '(',
        '*',
      ],
      ...[
        ' ',
        '\n',
        '\\\n',
        ',',
        '{',
        '}',
        '__proto__',
        'constructor',
        '--name',
        '-p80',
        'é',
        '\u202e',
        '\ue000',
        '🐳',
      ],
    )
    const texts = fc.oneof(
      fc.array(pieces, { minLength: 1, maxLength: 60 }).map((parts) => parts.join('')),
      fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => `docker run ${parts.join(' ')}`),
      fc.string({ minLength: 1, maxLength: 4096, unit: 'binary' }),
    )
    fc.assert(
      fc.property(models, texts, ({ content }, text) => {
        const { fraction, parts } = gradeOf(content, text)
        const earned = parts.reduce((sum, part) => sum + (part.earned ?? 0), 0)
        expect(fraction.n / fraction.d).toBeCloseTo(Math.max(0, earned), 9)
        expect(Number.isSafeInteger(fraction.n) && fraction.n <= fraction.d).toBe(true)
        for (const words of explained(content, text, 'fr')) {
          expect(words).not.toMatch(/[\u202e\n]/)
          // Braces that were typed are quoted as they are; any other would be a value that was forgotten.
          if (!text.includes('{')) expect(words).not.toMatch(/\{\w+\}/)
        }
        remarksOn(command, content, { type: 'command', text }, 'en')
      }),
      { numRuns: 300 },
    )
  })
})

describe('the shell words', () => {
  it('are read in time that grows with the text, whatever it repeats', () => {
    const units = [
      '\\',
      '"a"',
      "'",
      '"',
      '$',
      '#',
      '\\"',
      "a'b'",
      '$(',
      '${a}',
      '<(',
      '&',
      '\\\n',
      '*',
      '-a ',
      "$'a'",
    ]
    const start = performance.now()
    for (const unit of units) wordsOf(unit.repeat(65_536 / unit.length))
    // 16 times what a response may hold takes half a second; a reader that is quadratic needs a minute.
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it.each([
    ['quotes', `a "b c" 'd e' f\\ g ""`, ['a', 'b c', 'd e', 'f g', '']],
    [
      'nothing is expanded',
      '$A "$B" ${C} ~ *.txt {a,b} !!',
      ['$A', '$B', '${C}', '~', '*.txt', '{a,b}', '!!'],
    ],
    ['escapes in double quotes', '"a\\"b" "\\$A" "\\x"', ['a"b', '$A', '\\x']],
    ['single quotes hold all', `'a"\\$#b'`, ['a"\\$#b']],
    ['operators are words', 'a|b && c > d 2>&1', ['a', '|', 'b', '&&', 'c', '>', 'd', '2', '>&', '1']],
    ['a substitution is a piece of a word', 'a $(b -c)/d "$( b "-c" )"', ['a', '$(b -c)/d', '$(b "-c")']],
    ['backquotes are a substitution', 'a `b -c`', ['a', '$(b -c)']],
    ['what is not closed is no substitution', 'a $(b `c', ['a', '$', '(', 'b', '`c']],
    ['a fragment', 'a#b # c', ['a#b']],
    ['comments end with their line', 'a # b\nc', ['a', ';', 'c']],
    ['lines', 'a \\\n b\nc', ['a', 'b', ';', 'c']],
    ['private characters', '\ue000$\ue001#', ['\ue000$\ue001#']],
  ])('%s', (_, text, expected) => {
    const read = wordsOf(text)
    expect('words' in read && read.words.map((word) => word.text)).toEqual(expected)
  })
})
