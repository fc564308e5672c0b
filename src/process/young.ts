import { setFlagsFromString } from 'node:v8'

/** V8's own. */
const GROWTH = 2

/**
 * Keeps the room for new objects as small as it is: loading and starting make it grow to 64 MB and more, which a service at
 * rest would hold for good. It has an effect from the next collection on.
 */
export function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** Lets it grow with what requests need. */
export function letYoungGrow(): void {
  setFlagsFromString(`--semi-space-growth-factor=${GROWTH}`)
}
