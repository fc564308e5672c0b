import type { AttemptView } from '../../../src/domain/attempt/view.ts'
import type { Request } from '../../load.ts'
import { save } from '../../operations/save.ts'
import { start } from '../../operations/start.ts'
import { submit } from '../../operations/submit.ts'
import type { Subject } from '../../recording.ts'
import { ANALYZE, COHORT, fillResults, TRAINER_IDS } from '../../result-reads.ts'
import { copyAttempt, newAttempt, QUIZ, seedTrainees } from '../../world.ts'
import type { Stage } from './drive.ts'

/** Who have an attempt open all the time. */
export const RUNNING = 10_000
/** Who are there to start, and others with an attempt to submit: as many as the steps to a bend may use up. */
const STARTING = 12_000
const SUBMITTING = 10_000
const MEMBERS = 300
const PAGE = 200

/** Every request that the loads send, with its token. */
export interface Hall {
  starts: Request[]
  saves: Request[]
  timings: Request[]
  submits: Request[]
  /** The pages of the gradebook, one after the other. */
  gradebook: Request[]
}

/** Seeds the trainees, their attempts and a cohort of 300 with ten assignments behind it, and signs all tokens. */
export async function fillHall({ world, services }: Stage): Promise<Hall> {
  const [service] = services
  const { view, subject } = await newAttempt(world)
  const client = await world.admin.connect()
  try {
    // Seeding is not measured: foreign keys of copied rows hold, and a superuser may skip checking them.
    await client.query('SET session_replication_role = replica').catch(() => undefined)
    const starting = await seedTrainees(client, STARTING)
    const open = await copyAttempt(client, subject.attempt, await seedTrainees(client, RUNNING + SUBMITTING))
    await fillResults(client, { from: 0, to: 0, quiz: QUIZ, members: MEMBERS })
    await client.query(ANALYZE)
    const running = open.slice(0, RUNNING)
    const signed = await service!.call.tokens([...starting, ...open.map(({ user }) => user)])
    const requests = (subjects: Subject[], first: number, of: typeof savedAt): Request[] =>
      subjects.map((one, at) => ({ ...of(one, view, at), token: signed[first + at]! }))
    const [trainer] = await service!.call.trainerTokens(TRAINER_IDS)
    return {
      starts: requests(
        starting.map((user) => ({ user, attempt: '' })),
        0,
        start.request,
      ),
      saves: requests(running, STARTING, savedAt),
      timings: requests(running, STARTING, timingOf),
      submits: requests(open.slice(RUNNING), STARTING + RUNNING, submit.request),
      gradebook: await gradebookPages(service!.port, trainer!),
    }
  } finally {
    await client.query('RESET session_replication_role')
    client.release()
  }
}

/** Neighbours are at different questions. */
function savedAt(subject: Subject, view: AttemptView, at: number): Omit<Request, 'token'> {
  const questions = view.questions!
  return save.request(subject, { ...view, questions: [questions[at % questions.length]!] })
}

const get = (path: string): Omit<Request, 'token'> => ({ method: 'GET', path, body: null })
const timingOf = ({ attempt }: Subject) => get(`/v1/attempts/${attempt}/timing`)

/** What the whole gradebook takes: a page, and those its cursors lead to. */
async function gradebookPages(port: number, token: string): Promise<Request[]> {
  const pages: Request[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const request = get(`/v1/cohorts/${COHORT}/results?limit=${PAGE}${cursor && `&cursor=${cursor}`}`)
    const response = await fetch(`http://127.0.0.1:${port}${request.path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    if (!response.ok) throw new Error(`${request.path}: ${response.status} ${await response.text()}`)
    cursor = ((await response.json()) as { nextCursor: string | null }).nextCursor
    pages.push({ ...request, token })
  }
  return pages
}
