import { join } from 'node:path'
import { checkBank } from '../../src/banks/check-bank.ts'
import { loadCommands } from '../../src/banks/commands.ts'
import { type LoadedQuestions, loadQuestions } from '../../src/banks/load.ts'
import { formatFinding, tell } from '../../src/banks/tell.ts'
import { readYaml } from '../../src/banks/yaml.ts'
import type { CanonicalBank } from '../../src/domain/bank/canonical.ts'
import { hasErrors } from '../../src/domain/findings.ts'
import type { Library } from '../../src/domain/questions/type.ts'
import { draftBanks } from '../../src/exchange/draft.ts'
import { importFile } from '../../src/exchange/index.ts'
import type { ImportFormat } from '../../src/exchange/names.ts'

/** Without any command's grammar. */
export const NO_LIBRARY: Library = { commands: new Map() }

const OWN = join(import.meta.dirname, '../../questions')

let course: Promise<LoadedQuestions> | undefined
let grammars: Promise<Library> | undefined

/** The project's own banks and quizzes, read once for all files of a worker: nobody changes what is in it. */
export function ownCourse(): Promise<LoadedQuestions> {
  course ??= loadQuestions(OWN)
  return course
}

/** The grammars of the project's own `questions/commands`, read once as well. */
export function ownLibrary(): Promise<Library> {
  grammars ??= loadCommands(OWN).then(({ library, findings }) => {
    if (hasErrors(findings)) throw new Error(tell(findings, 'en').map(formatFinding).join('\n'))
    return library
  })
  return grammars
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

/** What an import gives of a file with one bank. */
export async function draftOf(format: ImportFormat | null, file: Uint8Array, library: Library = NO_LIBRARY) {
  const { banks, ...draft } = await draftBanks(format, file, library)
  if (banks.length !== 1) throw new Error(`the file holds ${banks.length} banks`)
  return { ...draft, ...banks[0]! }
}

/** The fields of the one bank of a file. */
export async function fieldsOf(format: ImportFormat, file: Uint8Array) {
  const { banks, ...source } = await importFile(format, file)
  if (banks.length !== 1) throw new Error(`the file holds ${banks.length} banks`)
  return { ...source, ...banks[0]! }
}
