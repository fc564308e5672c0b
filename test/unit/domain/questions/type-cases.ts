import { matchCase, multipleCase, orderCase, singleCase, type TypeCase } from './arbitraries.ts'
import { clozeCase, commandCase } from './arbitraries-composed.ts'
import { numericCase, textCase, yamlCase } from './arbitraries-written.ts'

/** A case for each type of the registry; `every-type.test.ts` fails for a type without one. */
// biome-ignore lint/suspicious/noExplicitAny: cases of different contents side by side
export const TYPE_CASES: Readonly<Record<string, TypeCase<any, any>>> = {
  single: singleCase,
  multiple: multipleCase,
  numeric: numericCase,
  text: textCase,
  order: orderCase,
  match: matchCase,
  cloze: clozeCase,
  command: commandCase,
  yaml: yamlCase,
}
