import { z } from 'zod'
import { bankSchema } from '../domain/bank/schema.ts'
import { grammarSchema } from '../domain/questions/command/grammar.ts'
import { quizSchema } from '../domain/quiz/schema.ts'

/** JSON Schema of a bank's YAML, for editors. */
export function bankJsonSchema(): object {
  return { ...z.toJSONSchema(bankSchema, { io: 'input' }), title: 'Barème question bank' }
}

/** JSON Schema of a quiz's YAML, for editors. */
export function quizJsonSchema(): object {
  return { ...z.toJSONSchema(quizSchema, { io: 'input' }), title: 'Barème quiz' }
}

/** JSON Schema of a command's grammar, for editors. */
export function commandJsonSchema(): object {
  return { ...z.toJSONSchema(grammarSchema, { io: 'input' }), title: "Barème command's grammar" }
}

/** The committed form of a JSON Schema: two spaces, a final line break. */
export function schemaFileText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
