import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { createWorld as createDatabase, seedClass, seedTrainees } from '../bench/world.ts'
import { createSigner } from '../drill/service/signer.ts'
import type { Role } from '../src/domain/words.ts'
import { publishBanks } from '../src/usecases/banks/publish.ts'
import { serviceContext } from '../src/usecases/context.ts'

const QUESTIONS_DIR = join(import.meta.dirname, 'questions')
/** The quiz of a class, and the one that is left open until its time is over. */
export const EXAM = 'soak-exam'
export const SHORT = 'soak-short'
export const POSITIONS = 6
/** A token lasts a quarter of an hour. */
const RENEWED_AFTER_MS = 10 * 60_000

/** Somebody who is signed in for as long as the soak lasts. */
export interface Person {
  id: string
  /** What their requests carry: signed again when it grows old. */
  token(): string
}

/** People who sit one assignment, and those who follow it. */
export interface Class {
  cohort: string
  assignment: string
  trainers: Person[]
  trainees: Person[]
}

/** A database with its questions, and the people who use it. */
export interface World {
  /** Where logs and questions are. */
  folder: string
  postgres: string
  url: string
  secretKey: string
  /** Publishes the questions with one that is worded anew. */
  republish(): Promise<void>
  newClass(size: { trainees: number; trainers: number }): Promise<Class>
  /** Runs a query as a superuser. */
  ask<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>
  close(): Promise<void>
}

/** Makes it on the embedded, durable server, in temporary folders. */
export async function createWorld(): Promise<World> {
  const { admin, services, url, secretKey, postgres, close } = await createDatabase(undefined)
  const folder = mkdtempSync(join(tmpdir(), 'bareme-soak-'))
  const questions = join(folder, 'questions')
  cpSync(QUESTIONS_DIR, questions, { recursive: true })
  const signer = await createSigner(services, { url, secretKey })
  const person = (id: string, role: Role): Person => {
    return { id, token: renewed(() => signer.tokenOf(id, role), RENEWED_AFTER_MS) }
  }
  let edition = 0
  return {
    folder,
    postgres,
    url,
    secretKey,
    async republish() {
      const bank = readFileSync(join(QUESTIONS_DIR, 'soak.yaml'), 'utf8')
      const changed = bank.replace('Première réponse.', `Première réponse (édition ${++edition}).`)
      writeFileSync(join(questions, 'soak.yaml'), changed)
      const { publications } = await publishBanks(serviceContext(services, 'command-line'), {
        dir: questions,
      })
      if (!publications.some(({ slug, outcome }) => slug === 'soak' && outcome === 'published'))
        throw new Error(`The bank was not published: ${JSON.stringify(publications)}`)
    },
    async newClass(size) {
      const people = await seedTrainees(admin, size.trainers + size.trainees)
      const [trainers, trainees] = [people.slice(0, size.trainers), people.slice(size.trainers)]
      return {
        ...(await seedClass(admin, { quiz: EXAM, trainers, trainees })),
        trainers: trainers.map((id) => person(id, 'trainer')),
        trainees: trainees.map((id) => person(id, 'trainee')),
      }
    },
    ask: async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await admin.query<R>(sql, values)).rows,
    async close() {
      await signer.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What `make` gives, made again once it is older than so many milliseconds. */
function renewed(make: () => string, afterMs: number): () => string {
  let made: string | null = null
  let until = 0
  return () => {
    if (made === null || performance.now() > until) {
      made = make()
      until = performance.now() + afterMs
    }
    return made
  }
}
