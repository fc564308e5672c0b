import type { Connection, Db } from '../src/db/connection.ts'

/** One statement as it was sent, or the edge of a transaction. */
export type Step = 'BEGIN' | 'COMMIT' | { name: string; text: string; values: unknown[] }

/** The ids one request is about. */
export interface Subject {
  user: string
  attempt: string
}

/** A database that notes every statement a use case sends: the floor repeats them, so that it can never drift. */
export function recordSteps(db: Db): { db: Db; steps: Step[] } {
  const steps: Step[] = []
  const noting = (connection: Connection): Connection => ({
    pg: {
      query: (query: { name: string; text: string; values: unknown[] }) => {
        const { name, text, values } = query
        steps.push({ name, text, values: [...values] })
        return connection.pg.query({ ...query, name: connection.canPrepare ? name : undefined })
      },
    } as unknown as Connection['pg'],
    canPrepare: true,
    get orm(): never {
      throw new Error('a measured operation runs prepared statements only')
    },
  })
  const recorder: Db = Object.assign(noting(db), {
    pool: db.pool,
    url: db.url,
    readFrom: db.readFrom,
    reports: db.reports,
    standby: db.standby,
    probe: db.probe,
    close: db.close,
    transaction: async <T>(work: (tx: Connection) => Promise<T>): Promise<T> => {
      steps.push('BEGIN')
      const result = await db.transaction((tx) => work(noting(tx)))
      steps.push('COMMIT')
      return result
    },
  } satisfies Partial<Db>)
  return { db: recorder, steps }
}

/** The recorded steps with one subject's ids in place of those they were recorded with. */
export function stepsFor(steps: readonly Step[], recorded: Subject, subject: Subject): Step[] {
  const put = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replaceAll(recorded.user, subject.user).replaceAll(recorded.attempt, subject.attempt)
    return Array.isArray(value) ? value.map(put) : value
  }
  return steps.map((step) => (typeof step === 'string' ? step : { ...step, values: step.values.map(put) }))
}
