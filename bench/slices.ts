import { uuidv7 } from 'uuidv7'
import { callerId } from '../src/usecases/context.ts'
import type { Child } from './child.ts'
import type { LoadHandlers, Measured, Request } from './load.ts'
import type { Operation } from './operations/operation.ts'
import { recordSteps, type Subject } from './recording.ts'
import { copyAttempt, newAttempt, newTrainee, seedTrainees, type World } from './world.ts'

/** Subjects of an operation that may be repeated: more than a class, and fewer saves each than the limit of 600 a minute. */
const REPEATED = 1_000

/** The statements of one run through the use case, with warm caches, as in a process that has served before. */
export async function recordFloor(world: World, operation: Operation) {
  const open = await newAttempt(world)
  const ctx = operation.fresh ? await newTrainee(world) : open.ctx
  const { db, steps } = recordSteps(world.services.db)
  const attempt = await operation.run({ ...ctx, db }, open.view)
  return { steps, recorded: { user: callerId(ctx), attempt }, view: open.view }
}

/** Whom an operation is measured on, slice by slice; of one that uses each subject once, `onceMax` a slice. */
export async function seedSubjects(
  { admin, ...world }: World,
  operation: Operation,
  { slices, onceMax }: { slices: number; onceMax: number },
): Promise<Subject[][]> {
  const each = operation.repeat ? REPEATED : onceMax
  const users = await seedTrainees(admin, operation.repeat ? each : each * slices)
  const template = (await newAttempt({ admin, ...world })).subject.attempt
  const subjects = operation.fresh
    ? users.map((user) => ({ user, attempt: uuidv7() }))
    : await copyAttempt(admin, template, users)
  return Array.from({ length: slices }, (_, slice) =>
    operation.repeat ? subjects : subjects.slice(slice * each, (slice + 1) * each),
  )
}

/** What a slice was, with the processor time of the server alone. */
export interface Slice extends Measured {
  processorMicros: number
}

/** Loads one server for one slice. */
export async function runSlice(
  server: { port: number; call: { processorMicros(): Promise<number> } },
  load: Child<LoadHandlers>,
  {
    requests,
    connections,
    milliseconds,
    repeat,
  }: { requests: Request[]; connections: number; milliseconds: number; repeat: boolean },
): Promise<Slice> {
  const before = await server.call.processorMicros()
  const measured = await load.call.run({
    port: server.port,
    requests,
    connections,
    milliseconds,
    repeat,
  })
  return { ...measured, processorMicros: (await server.call.processorMicros()) - before }
}

/** Requests a second. */
export function rateOf({ elapsedMs, latencies }: Measured): number {
  return (latencies.length / elapsedMs) * 1000
}
