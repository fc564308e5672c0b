import type { CreateDocumentOptions } from 'zod-openapi'

type Override = NonNullable<CreateDocumentOptions['override']>

/**
 * What zod writes of a schema, as generators of clients read it best: a nullable plain value is `type: [T, "null"]`, and
 * alternatives are `oneOf` and nothing else: they exclude each other here, and null excludes what is referred to. What is
 * made of a value that does not fit is no default of it. A number says that it is a double: some take 32 bits else.
 */
export const plainSchema: Override = ({ jsonSchema, zodSchema }) => {
  const { anyOf, ...rest } = jsonSchema
  const value = anyOf?.[0]
  if (anyOf) delete jsonSchema.anyOf
  if (zodSchema._zod.def.type === 'nullable' && typeof value?.type === 'string') {
    Object.assign(jsonSchema, { ...value, ...rest, type: [value.type, 'null'] })
  } else if (anyOf) {
    jsonSchema.oneOf = anyOf
  }
  if (zodSchema._zod.def.type === 'catch') delete jsonSchema.default
  if (jsonSchema.oneOf) delete jsonSchema.type
  if ([jsonSchema.type].flat().includes('number')) jsonSchema.format ??= 'double'
}
