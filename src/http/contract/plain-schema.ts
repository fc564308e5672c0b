import type { CreateDocumentOptions } from 'zod-openapi'

type Override = NonNullable<CreateDocumentOptions['override']>

/**
 * What zod writes of a schema, as generators of clients read it best: a nullable plain value is `type: [T, "null"]`, and
 * alternatives are `oneOf` and nothing else: they exclude each other here, and null excludes what is referred to. What is
 * made of a value that does not fit is no default of it. A number is a double, where generators else take 32 bits, but as
 * an alternative, where a reader of Java's refuses a whole number that has to be one.
 */
export const plainSchema: Override = ({ jsonSchema, zodSchema }) => {
  const { anyOf, ...rest } = jsonSchema
  const value = anyOf?.[0]
  if (anyOf) delete jsonSchema.anyOf
  if (zodSchema._zod.def.type === 'nullable' && typeof value?.type === 'string') {
    Object.assign(jsonSchema, { ...value, ...rest, type: [value.type, 'null'] })
  } else if (anyOf) {
    jsonSchema.oneOf = anyOf
    for (const one of anyOf) if (one.type === 'number') delete one.format
  }
  if (zodSchema._zod.def.type === 'catch') delete jsonSchema.default
  if (jsonSchema.oneOf) delete jsonSchema.type
  if ([jsonSchema.type].flat().includes('number')) jsonSchema.format ??= 'double'
}
