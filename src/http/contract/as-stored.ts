import { z } from 'zod'

/**
 * What was stored under a schema of requests, for replies: the same form and the same component of the document, but
 * without lengths, patterns and rules. A bound that is tightened later must not hide what somebody once sent.
 */
export function asStored<T extends z.ZodType>(schema: T): z.ZodType<z.output<T>> {
  const id = z.globalRegistry.get(schema)?.id
  if (id === undefined) throw new Error('only a component of the document is shown as stored')
  return unbounded(schema).meta({
    override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
      jsonSchema['$ref'] = `#/components/schemas/${id}`
    },
  }) as z.ZodType<z.output<T>>
}

function unbounded(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(([name, field]) => [name, unbounded(field)])
    return z.strictObject(Object.fromEntries(fields))
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return z.discriminatedUnion(schema.def.discriminator, schema.options.map(unbounded) as never)
  }
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(unbounded))
  if (schema instanceof z.ZodArray) return z.array(unbounded(schema.element))
  if (schema instanceof z.ZodRecord) return z.record(z.string(), unbounded(schema.valueType))
  if (schema instanceof z.ZodOptional) return unbounded(schema.unwrap()).optional()
  if (schema instanceof z.ZodNullable) return unbounded(schema.unwrap()).nullable()
  if (schema instanceof z.ZodString) return z.string()
  if (schema instanceof z.ZodNumber) return z.number()
  return schema as z.ZodType
}
