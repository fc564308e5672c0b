import { describe, expect, it } from 'vitest'
import { type CommandFields, command } from '../../../../../src/domain/questions/command.ts'
import { gradeOf, shipped } from './support.ts'

function resolve(answer: string, weights: Record<string, unknown>, also: string[] = []) {
  const fields = command.content.parse({ answer, also, weights }) as CommandFields
  return command.resolve!(fields, shipped.library)
}

function share(answer: string, weights: Record<string, unknown>, response: string): number {
  const resolved = resolve(answer, weights)
  if (!('content' in resolved)) throw new Error(JSON.stringify(resolved))
  const { n, d } = gradeOf(JSON.parse(JSON.stringify(resolved.content)), response).fraction
  return n / d
}

const SCALE = 'kubectl scale deployment web --replicas=5 -n shop'

describe('what a thing counts', () => {
  it.each([
    ['the target is wrong', {}, 'kubectl scale deployment api --replicas=5 -n shop', 0],
    ['a second target', {}, 'kubectl scale deployment web api --replicas=5 -n shop', 0],
    ['the namespace is missing', {}, 'kubectl scale deployment web --replicas=5', 0],
    [
      'the grammar gives the point of the command three shares',
      {},
      'kubectl scale deployment web --replicas=6 -n shop',
      3 / 6,
    ],
    ['the question softens a namespace', { '-n': 2 }, 'kubectl scale deployment web --replicas=5', 5 / 7],
    ['by any of its names', { '--namespace': 2 }, 'kubectl scale deployment web --replicas=5', 5 / 7],
    [
      'the question softens a target',
      { operands: 1 },
      'kubectl scale deployment api --replicas=5 -n shop',
      5 / 6,
    ],
    [
      'the question makes a value count for all',
      { '--replicas': 'all' },
      'kubectl scale deployment web --replicas=6 -n shop',
      0,
    ],
    ['and all is all when it is right', { '--replicas': 'all' }, SCALE, 1],
    ['an extra costs what it counts', {}, `${SCALE} --context prod`, 0],
  ])('%s', (_, weights, response, expected) => {
    expect(share(SCALE, weights, response)).toBeCloseTo(expected, 10)
  })

  it('takes all in one part, and says so first', () => {
    const resolved = resolve(SCALE, {}) as { content: Parameters<typeof gradeOf>[0] }
    const { fraction, parts } = gradeOf(
      resolved.content,
      'kubectl scale deployment web --timeout=1s --replicas=6',
    )
    expect(fraction).toEqual({ n: 0, d: 1 })
    expect(parts.at(-1)).toEqual({ code: 'decisive', index: 3, worth: 0, earned: -1 })
    const response = { type: 'command' as const, text: '' }
    expect(command.feedback(parts, { content: resolved.content, response, language: 'fr' })).toEqual([
      {
        text: "Il manque l'option `-n shop`. La commande agirait ailleurs, ou ferait autre chose : elle ne rapporte rien.",
      },
    ])
  })

  it('is compared with the accepted command that it is nearest to, though neither earns', () => {
    const { content } = resolve('docker rm -f web', {}, ['docker stop web']) as {
      content: Parameters<typeof gradeOf>[0]
    }
    expect(gradeOf(content, 'docker stop api').parts.map(({ code }) => code)).toEqual([
      'program-right',
      'operand-wrong',
      'decisive',
    ])
  })

  it.each([[0], [11], [1.5], ['some']])('is 1 to 10, or all: not %s', (weight) => {
    expect(command.content.safeParse({ answer: 'docker ps', weights: { '-a': weight } }).success).toBe(false)
  })

  it('is of an option that an accepted command has', () => {
    expect(resolve('docker ps', { '--foo': 2, operands: 2 })).toMatchObject({
      findings: [{ severity: 'error', rule: 'unknown-option', path: ['weights', '--foo'] }],
    })
  })
})

describe('a content that was stored by an older grammar', () => {
  // As version 1 stored it: kinds alone, no weights.
  const stored = {
    answer: 'docker run -d -p 8080:80 --mount type=bind,src=/a,dst=/b nginx',
    also: [],
    optional: [],
    grammar: {
      command: 'docker',
      style: 'go' as const,
      subcommands: {
        run: {
          inner: 1,
          options: {
            '-d, --detach': 'flag' as const,
            '-p, --publish': 'list' as const,
            '--mount': { kind: 'fields' as const, keys: { src: 'source', dst: 'target' } },
          },
        },
        rm: { operands: 'unordered' as const },
      },
    },
  }

  it.each([
    ['docker run --detach -p 8080:80 --mount target=/b,source=/a,type=bind nginx', 1],
    ['docker run -d -p 8080:80 --mount type=bind,src=/a,dst=/b nginx:latest', 4 / 5],
    ['docker run -d -p 8080:80/tcp --mount type=bind,src=/a,dst=/b nginx', 4 / 5],
  ])('is graded as it says: %s', (response, expected) => {
    const { n, d } = gradeOf(stored, response).fraction
    expect(n / d).toBeCloseTo(expected, 10)
  })
})

describe('the address of a key', () => {
  const resolved = resolve('docker run -d nginx', {}) as { content: Parameters<typeof gradeOf>[0] }

  it('says nothing of the grammar: one option more changes no statistics', () => {
    const { content } = resolved
    const options = content.grammar.subcommands!.container!.subcommands!.run!.options!
    const grown = structuredClone(content)
    grown.grammar.subcommands!.container!.subcommands!.run!.options = { ...options, '--new': 'flag' }
    expect(command.keyMaterial(grown)).toEqual(command.keyMaterial(content))
  })

  it('says what the question makes things count', () => {
    const other = resolve('docker run -d nginx', { '-d': 3 }) as typeof resolved
    expect(command.keyMaterial(other.content)).not.toEqual(command.keyMaterial(resolved.content))
  })
})

describe('what a grade keeps', () => {
  it('is all that its sentences quote, each cut: the answer is not read again', () => {
    const { content } = resolve('docker run -d --name web nginx', {}) as {
      content: Parameters<typeof gradeOf>[0]
    }
    const { parts } = gradeOf(content, `docker run --name ${'x'.repeat(500)} httpd`)
    const stored = JSON.parse(JSON.stringify(parts))
    const answer = { content: null as never, response: null as never, language: 'en' as const }
    expect(stored.map((part: never) => command.explain(part, answer))).toEqual([
      '`docker run` is the right command.',
      'The option `-d` is missing.',
      `You wrote \`--name ${'x'.repeat(73)}…\`; it should be \`--name web\`.`,
      'You wrote `httpd` where `nginx` was expected.',
    ])
    expect(command.feedback(stored, answer)).toEqual([{ text: 'The option `-d` is missing.' }])
  })
})
