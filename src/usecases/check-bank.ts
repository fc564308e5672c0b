import { checkYamlText } from '../banks/load.ts'
import type { LocatedFinding } from '../domain/findings.ts'
import type { Context } from './context.ts'

/** What is wrong with a bank's YAML, all at once; nothing is stored. An empty list: it may be published. */
export async function checkBank(
  _ctx: Context,
  input: { yaml: string; file?: string | undefined },
): Promise<{ findings: LocatedFinding[] }> {
  return { findings: checkYamlText(input.yaml, input.file) }
}
