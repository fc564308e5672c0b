import type { CreateDocumentOptions } from 'zod-openapi'

type Override = NonNullable<CreateDocumentOptions['override']>

/**
 * What zod writes of a schema, as generators of clients read it best: a nullable plain value is `type: [T, "null"]`,
 * alternatives are always `oneOf` (they exclude each other here, and null excludes what is referred to), and an
 * integer without a range of its own says that 32 bits may not hold it.
 */
export const plainSchema: Override = ({ jsonSchema, zodSchema }) => {
  const { anyOf: alternatives, ...rest } = jsonSchema
  const value = alternatives?.[0]
  if (alternatives) delete jsonSchema.anyOf
  if (zodSchema._zod.def.type === 'nullable' && typeof value?.type === 'string') {
    Object.assign(jsonSchema, { ...value, ...rest, type: [value.type, 'null'] })
  } else if (alternatives) {
    jsonSchema.oneOf = alternatives
  }
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
    delete jsonSchema.maximum
    jsonSchema.format = 'int64'
  }
}
