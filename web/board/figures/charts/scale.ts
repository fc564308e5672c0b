export type Range = readonly [low: number, high: number]

/** Puts the values of a range on a line of pixels. */
export function scale([low, high]: Range, [from, to]: Range): (value: number) => number {
  return (value) => from + ((value - low) / (high - low)) * (to - from)
}

export interface Place {
  x: number
  y: number
}

const ROUNDS = 200

/**
 * Places moved as little as lets none of them hide another: nearer than `gap` they push each other away, within a box.
 * Where there is no room for all, some still touch.
 */
export function apart(places: readonly Place[], gap: number, box: { x: Range; y: Range }): Place[] {
  const moved = places.map((place) => ({ ...place }))
  for (let round = 0; round < ROUNDS; round++) {
    let isStill = true
    for (const [at, one] of moved.entries())
      for (const other of moved.slice(at + 1)) if (push(one, other, gap)) isStill = false
    for (const place of moved) {
      place.x = within(place.x, box.x)
      place.y = within(place.y, box.y)
    }
    if (isStill) break
  }
  return moved
}

/** Moves two that are too near to their distance, each by half; false: they were not. */
function push(one: Place, other: Place, gap: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const distance = Math.hypot(dx, dy)
  if (distance >= gap - 0.01) return false
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance]
  const half = (gap - distance) / 2
  one.x -= ux * half
  one.y -= uy * half
  other.x += ux * half
  other.y += uy * half
  return true
}

function within(value: number, [low, high]: Range): number {
  return Math.min(high, Math.max(low, value))
}
