import { describe, expect, test } from 'vitest'
import { documents, quotesOf } from './prose/document.ts'
import { faultsOf } from './prose/faults.ts'
import { FOREIGN } from './prose/foreign.ts'
import { readProject } from './prose/project.ts'

const project = await readProject()

const faultsIn = (markdown: string, path = 'README.md') =>
  quotesOf(path, markdown).flatMap((quote) => faultsOf(quote, project, FOREIGN))

describe('a text that names what does not exist is seen', () => {
  test.each([
    ['a file', '`src/nothing.ts`'],
    ['a file beside the text', '`nothing.md`'],
    ['a folder', '`docs/nothing/`'],
    ['a pattern that matches nothing', '`src/nothing/<noun>.ts`'],
    ['a link', '[there](docs/nothing.md)'],
    ['a script', '`npm run nothing`'],
    ['a script of a fence', '```sh\nnpm ci && npm run nothing   # what npm test does\n```'],
    ['a file to run', '`node src/nothing.ts`'],
    ['a test to run', '`npx vitest run test/nothing.test.ts`'],
    ['a command', '`bareme nothing`'],
    ['a subcommand', '`npm run bareme -- bank nothing`'],
    ['a subcommand of a fence', '```sh\ndocker compose exec api node src/cli/bareme.ts bank nothing\n```'],
    ['a subcommand without its program', '`bank nothing`'],
    ['an option', '`bareme bank check --nothing`'],
    ['an operation', '`GET /v1/nothing`'],
    ['a method', '`PUT /v1/me`'],
    ['the end of an operation', '`GET …/nothing`'],
    ['an address', '`/nothing.json`'],
    ['a package', '`@nobody/nothing`'],
    ['a module of Node', '`node:nothing`'],
    ['a function', '`findNothing()`'],
    ['a function with arguments', '`findNothing(ctx, name)`'],
    ['a type', '`NothingView`'],
    ['a variable', '`NOTHING_URL`'],
    ['a variable with its value', '`NOTHING_URL=true`'],
    ['a code', '`nothing-closed`'],
    ['a table', '`nothing_events`'],
    ['a field', '`scoring.single.nothingAtAll`'],
    ['a field with its value', '`nothingAtAll: true`'],
    ['a header', '`X-Nothing`'],
    ['a name in a program', '```ts\nconst quiz = findNothing(ctx)\n```'],
  ])('%s', (_, markdown) => {
    expect(faultsIn(markdown)).toEqual([expect.stringMatching(/^README\.md:1: .*(nothing|\/v1\/me)/i)])
  })
})

test.each([
  ['a file, a folder, a pattern', '`package.json`, `src/`, `src/domain/`, `docs/adr/<number>.md`'],
  ['a file in a folder that the same paragraph names', '`src/domain/questions/` has `registry.ts`'],
  ['a file that the service makes', '`DATA_DIR/secret`'],
  ['a link', '[there](docs/operations.md#upgrade), [elsewhere](https://example.org/)'],
  ['scripts', '`npm ci && npm start`, `npm run bench -- --only save`'],
  ['commands', '`bareme bank check --json questions`, `bank stats`, `restore FILE`, `bareme --help`'],
  ['operations', '`GET /v1/me`, `submitAttempt`, `GET …/timing`, `/openapi.json`, `GET /metrics`'],
  ['names', '`DomainError`, `statement()`, `statement(name, sql)`, `LOG_LEVEL=debug`, `Retry-After`'],
  ['what is no name', '`10.0.0.0/8`, `--detach`, `TYPE/NAME`, `.zip`, `{"type": "single"}`, `5xx`'],
  ['a name that an example gives', '```ts\nconst { fetch: nothing } = globalThis\nnothing()\n```'],
  ['another language', '```yaml\nnothing: npm run nothing\n```'],
])('is not seen in %s', (_, markdown) => {
  expect(faultsIn(markdown)).toEqual([])
})

test('a released section of the changelog tells what was', () => {
  const changelog = '# Changelog\n\n## Unreleased\n\n- `nothing-new`\n\n## 0.1.0\n\n- `nothing-old`\n'
  expect(faultsIn(changelog, 'CHANGELOG.md')).toEqual(['CHANGELOG.md:5: nothing is called "nothing-new"'])
})

describe('every text of the project', () => {
  const quotes = documents().flatMap((path) => quotesOf(path))

  test('names only what exists', () => {
    expect(quotes.length).toBeGreaterThan(400)
    expect(quotes.flatMap((quote) => faultsOf(quote, project, FOREIGN))).toEqual([])
  })

  test('needs every exception', () => {
    const faults = quotes.flatMap((quote) => faultsOf(quote, project, {})).join('\n')
    expect(Object.keys(FOREIGN).filter((name) => !faults.includes(`"${name}"`))).toEqual([])
  })
})
