/**
 * `node compare.ts REPLIES CLIENT`: each reply as a generated client wrote it again says what it said; exit 1, and what
 * differs, otherwise. Instants may be worded otherwise, to the second, and a field that holds null may be left out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const INSTANT = /^\d{4}-\d\d-\d\dT/

const [replies, client] = process.argv.slice(2) as [string, string]
const names = readdirSync(replies)
const different = names.flatMap((name) =>
  differences(read(join(replies, name)), read(join(client, name)), name.replace(/\.json$/, '')),
)
console.log(`${names.length} replies read and written again, ${different.length} differences`)
for (const one of different) console.log(one)
process.exitCode = different.length === 0 && names.length > 0 ? 0 : 1

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function differences(expected: unknown, given: unknown, at: string): string[] {
  if (isObject(expected) && isObject(given)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(given)])
    return [...keys].flatMap((key) => differences(expected[key] ?? null, given[key] ?? null, `${at}/${key}`))
  }
  return isSame(expected, given) ? [] : [`${at}: ${JSON.stringify(expected)} became ${JSON.stringify(given)}`]
}

function secondsOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isSame(expected: unknown, given: unknown): boolean {
  if (typeof expected === 'string' && typeof given === 'string' && INSTANT.test(expected)) {
    return secondsOf(expected) === secondsOf(given)
  }
  return expected === given
}
