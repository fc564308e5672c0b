import type { z } from 'zod'

/**
 * The text of a JSON document whose member `list` is sent item by item, after the others. Nothing is yielded before the
 * first item was read. @throws what the items throw, and ZodError for what is not as the schema says.
 */
export async function* documentText(
  document: object,
  { schema, list }: { schema: z.ZodObject; list: string },
): AsyncGenerator<string> {
  const { [list]: items, ...rest } = document as Record<string, unknown>
  const item = (schema.shape[list] as unknown as z.ZodArray<z.ZodType>).element
  const head = JSON.stringify(schema.omit({ [list]: true } as Record<string, true>).parse(rest)).slice(0, -1)
  let before = `${head}${head === '{' ? '' : ','}${JSON.stringify(list)}:[`
  for await (const one of items as AsyncIterable<unknown>) {
    yield before + JSON.stringify(item.parse(one))
    before = ','
  }
  yield before === ',' ? ']}' : `${before}]}`
}
