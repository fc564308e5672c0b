import { onceFor } from '../shared/once-for.ts'
import type { Grammar } from './grammar.ts'
import { type Meaning, meant } from './meanings/meaning.ts'

/** Kinds of Kubernetes objects by each of their names. */
export type Kinds = ReadonlyMap<string, string>

/** The kinds that a grammar declares. */
export const kindsOf = onceFor(
  ({ resources = {} }: Grammar): Kinds =>
    new Map(
      Object.entries(resources).flatMap(([name, aliases]) =>
        [name, ...aliases].map((alias): [string, string] => [alias, name]),
      ),
    ),
)

/** The form of a value in which it is compared, a Kubernetes object by the kinds that the grammar knows. */
export function meantAmong(kinds: Kinds, text: string, meaning: Meaning | undefined): string {
  return meaning === 'resource' ? namedResource(text, kinds) : meant(text, meaning)
}

/** `deploy/web`, `deployments/web` and `deployment.v1.apps/web`, as kubectl prints it, are one. */
export function namedResource(text: string, kinds: Kinds): string {
  const slash = text.indexOf('/')
  const kind = slash < 0 ? text : text.slice(0, slash)
  return `${kindOf(kind, kinds)}${slash < 0 ? '' : text.slice(slash)}`
}

/** Kubernetes' own API groups, with a version or not. */
const GROUP =
  /^\.(?:v\d\w{0,9}\.?)?(?:apps|batch|autoscaling|policy|extensions|events|[a-z.]{1,60}\.k8s\.io)?$/

/** The kind that a word names, in any spelling; one that the grammar knows needs no API group to be told from others. */
function kindOf(text: string, kinds: Kinds): string {
  const point = text.indexOf('.')
  const head = point < 0 ? text : text.slice(0, point)
  const rest = text.slice(head.length)
  const kind = kinds.get(head.toLowerCase())
  return kind !== undefined && GROUP.test(rest) ? kind : `${kind ?? head}${rest}`
}

/** `po,svc` in any order, or `TYPE/NAME`. */
export function typesOf(text: string, kinds: Kinds): string {
  return text
    .split(',')
    .map((part) => namedResource(part, kinds))
    .sort()
    .join(',')
}
