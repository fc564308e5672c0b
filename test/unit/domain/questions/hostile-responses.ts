import fc from 'fast-check'

const BODY = 65_536

const range = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
const ids = (count: number) => range(count, (index) => `i${index}`)

/** Short texts that some parser, some regular expression or some object would trip over. */
// biome-ignore format: one line a kind
const TRICKY = [
  ['', ' ', '\n', '\t', '-', '--', '.', ',', '*', '\\', '\\*', '"', "'", '`', '$', '#', '|', '&', ';', '>', '~', '/'],
  ['__proto__', 'constructor', 'tostring', 'hasOwnProperty', 'length', 'null', 'true', 'o0', 'a1', 'g0', 'd1', 'b0'],
  ['\ud800', 'a\udc00b', '\u0000', '\ufeff', '\u202e', '\u200b', '\uffff', 'e\u0301', '\u1e9e\u0307', '\ufdfa', 'ß'],
  ['1e999', '-0', '+1', '−1', '0x10', '1,000.5', '1 000', '٣', '.5', '5.', '00', '1e-3', '-,', '3,5', '12', '½'],
  ['$(reboot)', '`id`', '$' + '{HOME', '$((1))', '<(a', 'a && b', 'a\\', '"a', "a'b", '> /dev/null', '2>&1', '--=', '--x='],
  ['docker', 'docker run', 'docker run -it', 'docker run --name', 'docker run -p', 'docker ps --', 'sudo docker ps'],
  ['&a a', '*a', '<<: *a', '!!binary aGk=', '!!set {a}', '%YAML 1.1', '---', '...', '- - -', '? a', '{', '[', 'a: b: c'],
  ['__proto__: {a: 1}', 'a: 1\na: 2', '{[a]: b}', '!<x> a', '"\\ud800"', '.nan', '-.inf', '0o7', '\ta: 1', 'a: "b'],
].flat()

const LAUGHS = range(
  12,
  (level) => `a${level}: &a${level} [${level ? `*a${level - 1},`.repeat(9) : 'lol'}]`,
).join('\n')

const repeated = (most: number, units: string[]) =>
  units.map((unit) => unit.repeat(Math.floor(most / unit.length)))

/** Texts that are as long as they may be or longer, each the worst case of something. */
// biome-ignore format: one line a kind
const HEAVY = [
  ...[1000, 4096, BODY].flatMap((most) =>
    repeated(most, ['a', '*', '\\', '"', '$', '#', ' ', '-', '1', '\n', 'ß', 'e\u0301', '\ufdfa', '🐳', '\ud800']),
  ),
  ...repeated(1000, ['a*', 'a-', '*a', 'a ', 'œ', '\u0344']),
  ...repeated(4096, ['-a ', '--a=b ', '$(', '\\\n', '"a" ', "''", '&&', '$' + '{a', '{a,b}', '-p 80:80 ', '-it', "'a"]),
  ...repeated(16_384, ['[', '{', '- ', '? ', '{a: ', '[[],', '&a ', '!!a ', '---\n', '- a\n', '# a\n', '*a ', '<<: ']),
  range(1500, (index) => `k${index}: ${index}`).join('\n'),
  range(120, (index) => `${' '.repeat(index)}a:`).join('\n'),
  `docker run ${range(400, (index) => `-e V${index}=1`).join(' ')} nginx`,
  LAUGHS,
  `0.${'1'.repeat(62)}`,
  '9'.repeat(64),
]

/** Values of every shape but the one asked for. */
// biome-ignore format: one line a kind
const JUNK: unknown[] = [
  null, undefined, true, 0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308, '', [], {},
  [null], [[]], [{}], ['a', 'a'], { length: 1e9 }, { toString: 1 }, { length: { toString: 1, valueOf: 1 } },
  deep(20), deep(1000),
  JSON.parse('{"__proto__": {"polluted": true}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
]

const CROWDS: unknown[] = [
  ids(1000),
  ids(5000),
  new Array(5000).fill('o0'),
  Object.fromEntries(ids(1000).map((id) => [id, id])),
  Object.fromEntries(ids(5000).map((id) => [id, 'd0'])),
]

const anyText = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.array(fc.constantFrom(...TRICKY), { minLength: 2, maxLength: 6 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...TRICKY), { minLength: 2, maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 8 }),
  fc.integer().map(String),
)
const anyId = fc.constantFrom(
  'o0',
  'o1',
  'a1',
  'a2',
  'g0',
  'd0',
  'd1',
  'b0',
  'b1',
  'constructor',
  'inconnu',
  '0',
  '1',
)

/** What is done to one part of a response; `at` says to which. */
type Change = { at: number } & ({ put: unknown } | { grow: string } | { crowd: number })

const change: fc.Arbitrary<Change> = fc
  .tuple(
    fc.nat(1000),
    fc.oneof(
      { weight: 100, arbitrary: fc.record({ put: anyText }) },
      { weight: 50, arbitrary: fc.record({ put: anyId }) },
      { weight: 90, arbitrary: fc.record({ grow: anyText }) },
      { weight: 30, arbitrary: fc.record({ grow: anyId }) },
      { weight: 20, arbitrary: fc.record({ put: fc.constantFrom(...JUNK) }) },
      { weight: 2, arbitrary: fc.record({ put: fc.constantFrom(...HEAVY) }) },
      { weight: 1, arbitrary: fc.record({ put: fc.constantFrom(...CROWDS) }) },
      { weight: 1, arbitrary: fc.record({ crowd: fc.constantFrom(3, 990, 2000) }) },
    ),
  )
  .map(([at, what]) => ({ at, ...what }))

/** One to three changes, in their order. */
export const changes = fc.array(change, { minLength: 1, maxLength: 3 })

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The response with each change made to one of its parts, or now and then to the whole. */
export function changed(response: object, all: readonly Change[]): unknown {
  return all.reduce<unknown>((value, one) => {
    const paths = pathsIn(value)
    return replaced(value, one.at % 20 === 0 ? [] : (paths[one.at % paths.length] ?? []), one)
  }, response)
}

/** Paths to all that can be changed, but for the names of types: without them nothing is ever graded. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (!isObject(value) || path.length > 5) return path.at(-1) === 'type' ? [] : [path]
  return Object.entries(value).flatMap(([key, part]) => {
    const below = pathsIn(part, [...path, key])
    return isObject(part) ? [[...path, key], ...below] : below
  })
}

function replaced(value: unknown, [key, ...rest]: string[], change: Change): unknown {
  if (key === undefined || !isObject(value)) return applied(value, change)
  const part = replaced(value[key as keyof typeof value], rest, change)
  return Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part }
}

function applied(value: unknown, change: Change): unknown {
  if ('put' in change) return change.put
  const more = 'grow' in change ? [change.grow] : ids(change.crowd)
  if (Array.isArray(value)) return [...value, ...more]
  const [first = 'a'] = isObject(value) ? Object.values(value) : []
  if (isObject(value)) return { ...value, ...Object.fromEntries(more.map((id) => [id, first])) }
  if (typeof value !== 'string') return more
  return value.slice(0, value.length / 2) + more.join(' ') + value.slice(value.length / 2)
}
