import type { Requirement } from '../../domain/access/may.ts'
import type { Route } from '../route.ts'
import { type Components, type Contract, type Operation, operationsOf } from './document.ts'

const TAGS = ['Authentication', 'Me', 'Quizzes', 'Attempts', 'Live', 'Results']
/** What a receipt is verified by. */
const ALSO = ['getJwks']

/** How trainees show who they are; what else an operation takes is for programs. */
const SCHEME = 'bearer'

/** The part of a document that is for who takes quizzes: their operations, and what these refer to. */
export function contractForTrainees(contract: Contract, routes: readonly Route[]): Contract {
  const theirs = new Set(routes.filter(isTheirs).map(({ operationId }) => operationId))
  const paths: Contract['paths'] = {}
  for (const { path, method, operation } of operationsOf(contract))
    if (theirs.has(operation.operationId)) paths[path] = { ...paths[path], [method]: asTheirs(operation) }
  const operations = operationsOf({ ...contract, paths }).map(({ operation }) => operation)
  const tags = new Set(operations.flatMap((operation) => operation.tags ?? []))
  const reached = reachedFrom(paths, contract.components)
  const components = Object.entries(contract.components).map(([kind, all]) => [
    kind,
    picked(all as object, (name) =>
      kind === 'securitySchemes' ? name === SCHEME : reached.has(`${kind}/${name}`),
    ),
  ])
  return {
    ...contract,
    info: { ...contract.info, title: `${contract.info.title} for trainees` },
    tags: (contract['tags'] as { name: string }[]).filter(({ name }) => tags.has(name)),
    paths,
    components: Object.fromEntries(components),
  }
}

/** What other programs call without a person, such as a platform or a client, stands outside `/v1`. */
function isTheirs({ access, tag, url, operationId }: Route): boolean {
  return ALSO.includes(operationId) || (TAGS.includes(tag) && url.startsWith('/v1/') && isForTrainees(access))
}

function asTheirs(operation: Operation): Operation {
  const security = operation.security?.filter((one) => Object.keys(one).every((name) => name === SCHEME))
  return { ...operation, ...(security && { security }) }
}

function isForTrainees(access: Requirement): boolean {
  return typeof access === 'string' || access.role === 'trainee'
}

/** The components, as `kind/name`, that a value refers to, and those that these refer to. */
function reachedFrom(value: unknown, components: Components): Set<string> {
  const reached = new Set<string>()
  const pending = [value]
  while (pending.length > 0) {
    for (const [, kind, name] of JSON.stringify(pending.pop()).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      if (reached.has(`${kind}/${name}`)) continue
      reached.add(`${kind}/${name}`)
      pending.push((components[kind!] as Record<string, unknown>)[name!])
    }
  }
  return reached
}

function picked(all: object, isKept: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(all).filter(([name]) => isKept(name)))
}
