import { z } from 'zod'
import { bankSchema } from '../domain/bank/schema.ts'
import { quizSchema } from '../domain/quiz/schema.ts'

/** JSON Schema of a bank's YAML, for editors. */
export function bankJsonSchema(): object {
  return { ...z.toJSONSchema(bankSchema, { io: 'input' }), title: 'Barème question bank' }
}

/** JSON Schema of a quiz's YAML, for editors. */
export function quizJsonSchema(): object {
  return { ...z.toJSONSchema(quizSchema, { io: 'input' }), title: 'Barème quiz' }
}

/** The committed form of a JSON Schema: two spaces, a final line break. */
export function schemaFileText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
