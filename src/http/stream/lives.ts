import { finished } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Client, Person } from '../../domain/access/actor.ts'
import { DomainError } from '../../domain/errors.ts'
import { sessionEnded } from '../../domain/refusals/auth.ts'
import {
  nobodyReads,
  processStopping,
  tokenEnded,
  tooManyOwnStreams,
  tooManyStreams,
} from '../../domain/refusals/streams.ts'
import { admit } from '../../usecases/auth/admit.ts'
import { callerKey } from '../../usecases/context.ts'
import { admitClient } from '../../usecases/integration/clients/admit.ts'
import type { AnyCall, StreamRoute } from '../route.ts'

/** Why a stream ends before its source does; what it is refused with when nothing was sent yet. */
const ENDINGS = {
  'token-expired': tokenEnded,
  standing: sessionEnded,
  stopping: processStopping,
  gone: nobodyReads,
}

type EndReason = keyof typeof ENDINGS

/** What the signal of a stream is aborted with. */
function streamEnded(reason: EndReason): DomainError & { reason: EndReason } {
  return Object.assign(ENDINGS[reason](), { reason })
}

export interface StreamLimits {
  /** Between two comment lines of a stream of events that has nothing else to say. */
  heartbeatMs: number
  /** Between two looks at the caller's standing. */
  standingMs: number
  /** Without a byte taken, after which a connection is cut. */
  stallMs: number
  /** Open at once, of one person or client and of this process. */
  mostOfPerson: number
  mostOfReplica: number
}

/** Every stream that this process has open. */
export interface Streams {
  readonly limits: StreamLimits
  /**
   * Counts one more, until its response is over. The signal it gives is aborted with the refusal that its end would be.
   * @throws DomainError `too-many-requests`, `too-busy`.
   */
  begin(definition: StreamRoute, call: AnyCall): AbortSignal
  /** Ends the streams of events, and begins none any more; what is being downloaded goes on. */
  stop(): void
}

const DEFAULTS: StreamLimits = {
  heartbeatMs: 15_000,
  standingMs: 30_000,
  stallMs: 60_000,
  mostOfPerson: 4,
  mostOfReplica: 200,
}
const RETRY_AFTER_SECONDS = 5

interface Life {
  definition: StreamRoute
  /** Null for who has no standing to lose. */
  caller: Person | Client | null
  end(reason: EndReason): void
}

/** Makes the list of a process's open streams. */
export function createStreams(given: Partial<StreamLimits> = {}): Streams {
  const limits = { ...DEFAULTS, ...given }
  const open = new Set<Life>()
  let stopping = false
  return {
    limits,
    begin(definition, call) {
      const { request, reply } = call
      const { actor } = request.ctx
      const caller = actor.kind === 'person' || actor.kind === 'client' ? actor : null
      refuseTooMany(open, caller, limits)
      if (stopping) throw streamEnded('stopping')
      const controller = new AbortController()
      const life: Life = { definition, caller, end: (reason) => controller.abort(streamEnded(reason)) }
      const timers = [
        setInterval(() => lookAtStanding(call, life), limits.standingMs),
        ...(isOfEvents(life) ? tokenTimer(request, life) : []),
      ]
      open.add(life)
      finished(reply.raw, () => {
        open.delete(life)
        for (const timer of timers) clearTimeout(timer)
        life.end('gone')
      })
      return controller.signal
    },
    stop() {
      stopping = true
      for (const life of open) if (isOfEvents(life)) life.end('stopping')
    },
  }
}

function isOfEvents({ definition }: Life): boolean {
  return definition.stream.kind === 'events'
}

function refuseTooMany(open: ReadonlySet<Life>, caller: Life['caller'], limits: StreamLimits): void {
  if (open.size >= limits.mostOfReplica) throw tooManyStreams()
  if (caller === null) return
  const key = callerKey({ actor: caller })
  const own = [...open].filter((life) => life.caller !== null && callerKey({ actor: life.caller }) === key)
  if (own.length >= limits.mostOfPerson) throw tooManyOwnStreams(RETRY_AFTER_SECONDS)
}

/** At the end of the caller's token; none for a caller without one. */
function tokenTimer({ user }: FastifyRequest, life: Life): NodeJS.Timeout[] {
  const expiresAt = (user as { exp?: number } | null)?.exp
  if (expiresAt === undefined) return []
  return [setTimeout(() => life.end('token-expired'), expiresAt * 1000 - Date.now())]
}

/** A database that does not answer has withdrawn nothing: the next look may tell. */
async function lookAtStanding(call: AnyCall, life: Life): Promise<void> {
  const { caller, definition } = life
  const { ctx, log } = call.request
  if (caller === null) return
  const { access: requirement, allowsPasswordChange = false } = definition
  try {
    if (caller.kind === 'client') {
      const bearer = { clientId: caller.clientId, scope: caller.scopes.join(' ') }
      await admitClient(ctx, bearer, requirement)
    } else {
      const { role } = await admit(ctx, caller, { requirement, allowsPasswordChange })
      if (role !== caller.role) return life.end('standing')
    }
    if (definition.stream.kind === 'events') await definition.stream.mayStill?.(call as never)
  } catch (error) {
    if (error instanceof DomainError) life.end('standing')
    else log.warn({ err: error }, 'the standing of a stream could not be read')
  }
}
