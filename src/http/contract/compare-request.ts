import type { Both, Breaking } from './compare.ts'
import { breakingSchema } from './compare-schema.ts'
import type { Operation, Parameter } from './document.ts'

/** Parameters that are gone, newly required, new and required, or that take less than they did. */
export function breakingParameters(both: Both, before: Operation, now: Operation): Breaking[] {
  const old = new Map((before.parameters ?? []).map((one) => [keyOf(one), one]))
  const fresh = new Map((now.parameters ?? []).map((one) => [keyOf(one), one]))
  const gone = [...old.keys()].filter((key) => !fresh.has(key))
  return [
    ...gone.map((at) => ({ at, what: 'the parameter is gone' })),
    ...[...fresh].flatMap(([at, parameter]) => {
      const earlier = old.get(at)
      const newlyRequired = parameter.required && !earlier?.required
      const what = earlier ? 'the parameter is now required' : 'a new parameter is required'
      return [
        ...(newlyRequired ? [{ at, what }] : []),
        ...(earlier ? breakingSchema(both, 'request', [earlier.schema, parameter.schema], at) : []),
      ]
    }),
  ]
}

function keyOf({ in: place, name }: Parameter): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`
}

/** Every way of signing in that was enough must still be. */
export function breakingSecurity(before: Operation, now: Operation): Breaking[] {
  const ways = (operation: Operation) => (operation.security?.length ? operation.security : [{}])
  const isEnough = (way: Record<string, string[]>) =>
    ways(now).some((asked) =>
      Object.entries(asked).every(
        ([scheme, scopes]) => scopes.every((scope) => way[scheme]?.includes(scope) ?? false) && scheme in way,
      ),
    )
  return ways(before)
    .filter((way) => !isEnough(way))
    .map((way) => ({
      at: 'security',
      what: `${Object.keys(way).join('+') || 'no token'} is no longer enough`,
    }))
}
