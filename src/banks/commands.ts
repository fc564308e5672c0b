import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findingsOf, type LocatedFinding } from '../domain/findings.ts'
import { type Grammar, grammarSchema } from '../domain/questions/command/grammar.ts'
import type { Library } from '../domain/questions/type.ts'
import { readBytes } from './files.ts'
import { readSchema } from './schema-findings.ts'
import { FINDINGS } from './sentences.ts'
import { readYamlBytes, type YamlFile } from './yaml.ts'

const { errorAt } = findingsOf(FINDINGS)

const FOLDER = 'commands'

/**
 * The grammars of `<dir>/commands/*.yaml` by the program that a command line begins with. A faulty file is passed over,
 * and its faults are findings; a folder that is not there holds none.
 */
export async function loadCommands(dir: string): Promise<{ library: Library; findings: LocatedFinding[] }> {
  const names = (await readdir(join(dir, FOLDER)).catch(missingIsEmpty))
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .sort()
  const read = await Promise.all(
    names.map(async (name) =>
      readGrammar(readYamlBytes(await readBytes(join(dir, FOLDER, name)), `${FOLDER}/${name}`)),
    ),
  )
  const commands = new Map<string, Grammar>()
  const findings = read.flatMap(({ grammar, yaml, findings }) => {
    if (grammar === null) return findings
    const programs = [grammar.command, ...Object.keys(grammar.spellings ?? {})]
    const twice = programs.filter((program) => commands.has(program))
    for (const program of programs) if (!commands.has(program)) commands.set(program, grammar)
    return yaml.locate(twice.map((program) => errorAt('duplicate-command', ['command'], { program })))
  })
  return { library: { commands }, findings }
}

function missingIsEmpty(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

type ReadGrammar = { yaml: YamlFile; grammar: Grammar | null; findings: LocatedFinding[] }

function readGrammar(yaml: YamlFile): ReadGrammar {
  if (yaml.findings.length > 0) return { yaml, grammar: null, findings: yaml.findings }
  const read = readSchema(grammarSchema, yaml.value)
  if ('findings' in read) return { yaml, grammar: null, findings: yaml.locate(read.findings) }
  const grammar = read.data
  if (yaml.file === `${FOLDER}/${grammar.command}.yaml`) return { yaml, grammar, findings: [] }
  const finding = errorAt('command-file', ['command'], { command: grammar.command })
  return { yaml, grammar: null, findings: yaml.locate([finding]) }
}
