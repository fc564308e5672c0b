import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadCommands } from '../src/banks/commands.ts'
import { loadQuestions } from '../src/banks/load.ts'
import { FORMATS, type Returned, roundTrip } from './formats/round-trip.ts'
import { type RoundTrips, withTables } from './formats/table.ts'

const ROOT = join(import.meta.dirname, '..')
const QUESTIONS = join(ROOT, 'questions')
const DOCUMENT = join(ROOT, 'docs/formats.md')

/** Every question of `questions/`, out to each format and back. */
export async function courseTrips(): Promise<RoundTrips> {
  const { banks } = await loadQuestions(QUESTIONS)
  const { library } = await loadCommands(QUESTIONS)
  const trips = await Promise.all(
    FORMATS.map(async (format) => {
      const returned: Returned[] = []
      for (const { canonical } of banks) returned.push(...(await roundTrip(format, canonical, library)))
      return [format, returned] as const
    }),
  )
  return Object.fromEntries(trips) as RoundTrips
}

/** The document as it has to be, and as it is. */
export async function formatsDocument(trips: RoundTrips): Promise<{ fresh: string; written: string }> {
  const written = await readFile(DOCUMENT, 'utf8')
  return { fresh: withTables(written, trips), written }
}

async function main(verb: string | undefined): Promise<void> {
  const { fresh, written } = await formatsDocument(await courseTrips())
  if (verb === 'write') return writeFile(DOCUMENT, fresh)
  if (fresh !== written) throw new Error('the tables of docs/formats.md are stale: run npm run generate')
}

if (import.meta.main) await main(process.argv[2])
