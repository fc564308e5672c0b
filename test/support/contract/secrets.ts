import { type Contract, type Operation, resolve, type Schema } from '../../../src/http/contract/document.ts'

/** What tells an answer. */
const SECRET = [
  'key',
  'correct',
  'weight',
  'weights',
  'explanation',
  'feedback',
  'parts',
  'fraction',
  'reference',
]

/** A company's number of a person has the name of a question's reference. */
const isOfPerson = (name: string, { properties }: Schema) =>
  name === 'reference' && Object.hasOwn(properties!, 'familyName')

const NOTHING = /^$/

/**
 * Each component that an operation's replies may lead to, but through those that `closed` names, with the secret names
 * among its own fields.
 */
export function secretsIn(contract: Contract, operation: Operation, closed = NOTHING): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const walk = (schema: Schema, owner: string): void => {
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1)!
      if (found.has(name) || closed.test(name)) return
      found.set(name, [])
      walk(resolve(contract, schema), name)
      return
    }
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (SECRET.includes(name) && !isOfPerson(name, schema))
        found.set(owner, [...(found.get(owner) ?? []), name])
      walk(field, owner)
    }
    const parts = [schema.items, ...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]
    for (const one of parts) if (one) walk(one, owner)
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, owner)
  }
  for (const given of Object.values(operation.responses))
    for (const { schema } of Object.values(resolve(contract, given).content ?? {}))
      walk(schema, `(${operation.operationId})`)
  return found
}

/** The components, by name, in which an operation's replies may name a secret. */
export function revealing(contract: Contract, operation: Operation, closed = NOTHING): string[] {
  const found = [...secretsIn(contract, operation, closed)]
  return found.filter(([, names]) => names.length > 0).map(([name]) => name)
}
