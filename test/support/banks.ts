import { join } from 'node:path'
import { checkBank } from '../../src/banks/check-bank.ts'
import { loadCommands } from '../../src/banks/commands.ts'
import { formatFinding, tell } from '../../src/banks/tell.ts'
import { readYaml } from '../../src/banks/yaml.ts'
import type { CanonicalBank } from '../../src/domain/bank/canonical.ts'
import { hasErrors } from '../../src/domain/findings.ts'
import type { Library } from '../../src/domain/questions/type.ts'

/** Without any command's grammar. */
export const NO_LIBRARY: Library = { commands: new Map() }

/** The grammars of the project's own `questions/commands`. */
export async function ownLibrary(): Promise<Library> {
  const { library, findings } = await loadCommands(join(import.meta.dirname, '../../questions'))
  if (hasErrors(findings)) throw new Error(tell(findings, 'en').map(formatFinding).join('\n'))
  return library
}

/** A bank given as YAML in the form in which it is stored; throws with the findings when it has an error. */
export function canonicalOf(yaml: string, library: Library = NO_LIBRARY): CanonicalBank {
  const { loaded, findings } = checkBank(readYaml(yaml, 'bank.yaml'), {
    chapters: null,
    library,
    fileExists: () => true,
    pictureAt: () => null,
  })
  if (loaded === null) throw new Error(tell(findings, 'en').map(formatFinding).join('\n'))
  return loaded.canonical
}
