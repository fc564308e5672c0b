import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * `npm run release -- VERSION`: gives the changelog, the packages, the chart and the contract a version, and keeps that contract
 * as the released one. What speaks against it is said first, with exit 1, and then nothing is written; it never commits.
 */
const ROOT = new URL('../', import.meta.url)
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/

const read = (name: string) => readFile(new URL(name, ROOT), 'utf8')
const isReason = (line: string) => line !== '' && !line.startsWith('#')

/** Which of the three numbers is the first to rise; null when the version is not the higher one. */
function rising(version: string, current: string): number | null {
  const [to, from] = [version, current].map((one) => one.split('.').map(Number)) as [number[], number[]]
  const at = to.findIndex((number, index) => number !== from[index])
  return at >= 0 && to[at]! > from[at]! ? at : null
}

async function objections(version: string): Promise<string[]> {
  const { version: current } = JSON.parse(await read('package.json'))
  const changes = execFileSync('git', ['status', '--porcelain'], {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
  })
  const rises = rising(version, current)
  const mayBreak = rises !== null && rises <= (current.startsWith('0.') ? 1 : 0)
  const breaks = (await read('openapi/breaking.txt')).split('\n').some(isReason)
  const said: [isSo: boolean, sentence: string][] = [
    [changes !== '', `the working tree has changes:\n${changes.trimEnd()}`],
    [rises === null, `${version} is not higher than ${current}, the version of package.json`],
    [
      breaks && !mayBreak,
      `openapi/breaking.txt is not empty: ${version} may not break a client of ${current}`,
    ],
  ]
  return [
    ...said.flatMap(([isSo, sentence]) => (isSo ? [sentence] : [])),
    ...inChangelog(await read('CHANGELOG.md'), version, current),
  ]
}

function inChangelog(text: string, version: string, current: string): string[] {
  const sections = text.split(/^## /m).slice(1)
  const headings = sections.map((section) => section.split('\n', 1)[0]!)
  const said: [isSo: boolean, sentence: string][] = [
    [headings.lastIndexOf('Unreleased') !== 0, 'it must begin with its only section Unreleased'],
    [!/^- /m.test(sections[0] ?? ''), 'there is nothing to release: its first section is empty'],
    [headings.some((one) => one.split(' ')[0] === version), `it has a section ${version} already`],
    [
      !headings[1]?.startsWith(`${current} `),
      `its last release is not ${current}, the version of package.json`,
    ],
  ]
  return said.flatMap(([isSo, sentence]) => (isSo ? [`CHANGELOG.md: ${sentence}`] : []))
}

/** Every file that the release changes, by name. */
async function filesOf(version: string): Promise<Record<string, string>> {
  const { openapiFiles } = await import('../src/cli/openapi.ts')
  const { 'openapi.yaml': contract, 'trainee.yaml': trainee, 'types.ts': types } = await openapiFiles(version)
  const [pack, lock] = [JSON.parse(await read('package.json')), JSON.parse(await read('package-lock.json'))]
  lock.packages[''].version = version
  const json = (value: object) => `${JSON.stringify({ ...value, version }, null, 2)}\n`
  const heading = `## ${version} - ${new Date().toISOString().slice(0, 10)}\n`
  const reasons = (await read('openapi/breaking.txt')).split('\n')
  const chart = await read('deploy/chart/Chart.yaml')
  return {
    'CHANGELOG.md': (await read('CHANGELOG.md')).replace('## Unreleased\n', `$&\n${heading}`),
    'package.json': json(pack),
    'package-lock.json': json(lock),
    'openapi/openapi.yaml': contract,
    'openapi/trainee.yaml': trainee,
    'openapi/types.ts': types,
    'openapi/released.yaml': contract,
    'deploy/chart/Chart.yaml': chart.replace(/^((?:app)?[vV]ersion): .*$/gm, `$1: ${version}`),
    'openapi/breaking.txt': reasons.filter((line) => !isReason(line)).join('\n'),
  }
}

const [version = '', ...others] = process.argv.slice(2)
const isVersion = VERSION.test(version) && others.length === 0
const against = isVersion
  ? await objections(version)
  : ['say which version: npm run release -- VERSION, three numbers such as 1.2.0']
if (against.length > 0) {
  process.stderr.write(`Nothing is released:\n${against.map((one) => `- ${one}\n`).join('')}`)
  process.exitCode = 1
} else {
  for (const [name, text] of Object.entries(await filesOf(version)))
    await writeFile(new URL(name, ROOT), text)
  process.stdout.write(
    `Read the diff, then: git commit --all --message 'Release ${version}' && git tag v${version}\n`,
  )
}
