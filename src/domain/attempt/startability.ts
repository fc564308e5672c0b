/** An assignment as one person stands to it. */
export interface AssignmentStanding {
  id: string
  opensAt: Date
  /** closesAt with the person's extra time. */
  windowEnd: Date
  /** Null: as many attempts as one likes. */
  max: number | null
  used: number
  /** All members may read the answers, and nobody let this person start all the same. */
  answersOpen: boolean
  /** The cohort's end: nothing of it is started any more. */
  isArchived: boolean
}

export interface Standing {
  assignments: readonly AssignmentStanding[]
  /** Null when the quiz may not be practised. */
  practice: { max: number | null; used: number } | null
  now: Date
}

export type RefusalReason =
  | 'not-assigned'
  | 'not-open-yet'
  | 'window-over'
  | 'no-attempts-left'
  | 'several-assignments'
  | 'draw-unreachable'
  | 'answers-released'
  | 'cohort-archived'

export type Startability =
  | { canStart: true; assignment: string | null; attemptsLeft: number | null }
  | {
      canStart: false
      reason: RefusalReason
      /** When it opens or closed; null when time has nothing to do with it. */
      at: Date | null
      attemptsLeft: number | null
    }

/**
 * Whether a person may start a quiz now, and under what. `requested` names an assignment of theirs; without it the
 * only one startable now is meant, else practice.
 */
export function startability(standing: Standing, requested: string | null): Startability {
  if (requested !== null) {
    const assignment = standing.assignments.find((candidate) => candidate.id === requested)
    return assignment ? startabilityUnder(assignment, standing.now) : NOT_ASSIGNED
  }
  const each = standing.assignments.map((assignment) => startabilityUnder(assignment, standing.now))
  const startable = each.filter((answer) => answer.canStart)
  if (startable.length === 1) return startable[0]!
  if (startable.length > 1) return refused('several-assignments')
  if (standing.practice) return practising(standing.practice)
  return mostHopeful(each.filter((answer) => !answer.canStart)) ?? NOT_ASSIGNED
}

/** Whether a person may start under one assignment of theirs now. */
export function startabilityUnder(assignment: AssignmentStanding, now: Date): Startability {
  const { id, opensAt, windowEnd, max, used, answersOpen, isArchived } = assignment
  const attemptsLeft = left(max, used)
  if (isArchived) return { canStart: false, reason: 'cohort-archived', at: null, attemptsLeft }
  if (attemptsLeft === 0) return { canStart: false, reason: 'no-attempts-left', at: null, attemptsLeft }
  if (now < opensAt) return { canStart: false, reason: 'not-open-yet', at: opensAt, attemptsLeft }
  if (now > windowEnd) return { canStart: false, reason: 'window-over', at: windowEnd, attemptsLeft }
  if (answersOpen) return { canStart: false, reason: 'answers-released', at: null, attemptsLeft }
  return { canStart: true, assignment: id, attemptsLeft }
}

function practising({ max, used }: { max: number | null; used: number }): Startability {
  const attemptsLeft = left(max, used)
  if (attemptsLeft === 0) return { canStart: false, reason: 'no-attempts-left', at: null, attemptsLeft }
  return { canStart: true, assignment: null, attemptsLeft }
}

type Refused = Extract<Startability, { canStart: false }>

/** Of several refusals, the one that helps most: what opens soonest, then what closed last. */
function mostHopeful(refusals: readonly Startability[]): Refused | undefined {
  const order: RefusalReason[] = [
    'not-open-yet',
    'no-attempts-left',
    'answers-released',
    'window-over',
    'cohort-archived',
  ]
  const time = ({ reason, at }: Refused) => (reason === 'not-open-yet' ? 1 : -1) * (at?.getTime() ?? 0)
  return (refusals as Refused[]).toSorted(
    (a, b) => order.indexOf(a.reason) - order.indexOf(b.reason) || time(a) - time(b),
  )[0]
}

/** The answer to whoever is given nothing of the quiz. */
export const NOT_ASSIGNED = refused('not-assigned')

function refused(reason: RefusalReason): Refused {
  return { canStart: false, reason, at: null, attemptsLeft: null }
}

function left(max: number | null, used: number): number | null {
  return max === null ? null : Math.max(0, max - used)
}
