/** The p99 above which a rate counts as bent, in milliseconds from when requests were due. */
export const BOUND_MS = 500
const FACTOR = 1.25
const TRIES = 2

/** What came of a load at one rate. */
export interface Step {
  perSecond: number
  p99Ms: number
  failures: number
}

/** The last rate that held and the first that did not; null: none, or what is used up by the load ran out before. */
export interface Bend {
  held: Step | null
  bent: Step | null
}

/**
 * Raises the rate by a quarter from `first` on until the p99 passes the bound or anything fails, twice at one rate: a checkpoint may
 * spoil one try. `tryRate` gives null once nobody is left to send for.
 */
export async function findBend(
  first: number,
  tryRate: (perSecond: number) => Promise<Step | null>,
): Promise<Bend> {
  let held: Step | null = null
  for (let perSecond = first; ; perSecond *= FACTOR) {
    let step: Step | null = null
    for (let tries = 0; tries < TRIES; tries++) {
      step = await tryRate(perSecond)
      if (step === null) return { held, bent: null }
      if (hasHeld(step)) break
    }
    if (!hasHeld(step!)) return { held, bent: step }
    held = step
  }
}

function hasHeld({ p99Ms, failures }: Step): boolean {
  return failures === 0 && p99Ms <= BOUND_MS
}
