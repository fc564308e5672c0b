import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

/** A file to judge: `documents` is what it holds. */
export interface Answer {
  name: string
  path: string
  text: string
  documents: unknown[]
}

/** Files of one kind, and what would read them for real. */
export interface Kind {
  name: string
  /** The program or schema with its version; throws when it is not there. */
  judge(): string
  reads(documents: readonly unknown[]): boolean
  /** What is wrong, one text a fault; [] when all are good. `folder` is for scratch. */
  faults(answers: readonly Answer[], folder: string): string[]
}

type Map = Record<string, unknown>

const isMap = (value: unknown): value is Map =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isListOfMaps = (value: unknown): value is Map[] => Array.isArray(value) && value.every(isMap)
const isGroup = (value: unknown) =>
  isMap(value) && Object.keys(value).every((key) => ['hosts', 'vars', 'children'].includes(key))
const isPlay = (item: Map) =>
  'hosts' in item || Object.keys(item).some((key) => key.endsWith('import_playbook'))

function run(program: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (error !== undefined) throw new Error(`${program} is needed, and cannot be run: ${error.message}`)
  return { status, output: `${stdout}${stderr}`.trim() }
}

const versionOf = (program: string) => run(program, ['--version']).output.split('\n')[0]!

/** One call of a program over all files, which says itself what is wrong with which. */
function together(program: string, args: readonly string[], answers: readonly Answer[]): string[] {
  const { status, output } = run(program, [...args, ...answers.map(({ path }) => path)])
  return status === 0 ? [] : [output]
}

// Its `exports` name neither file.
const dclint = join(import.meta.dirname, '../../node_modules/dclint')
const readJson = (file: string) => JSON.parse(readFileSync(join(dclint, file), 'utf8'))

function composeFaults(answers: readonly Answer[]): string[] {
  const schema = readJson('schemas/compose.schema.json')
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile({ ...schema, $schema: undefined })
  return answers.flatMap(({ name, documents }) =>
    documents.flatMap((document) =>
      validate(document) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`],
    ),
  )
}

/** Empty roles for those that plays name: whether a role exists is not what is asked. */
function makeRoles(answers: readonly Answer[], folder: string): void {
  const named = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(named)
    if (!isMap(value)) return []
    const roles = Array.isArray(value['roles']) ? value['roles'] : []
    const own = roles.map((role) => (isMap(role) ? (role['role'] ?? role['name']) : role))
    const included = Object.entries(value).flatMap(([key, held]) =>
      /(include|import)_role$/.test(key) && isMap(held) ? [held['name']] : named(held),
    )
    return [...own, ...included].filter((role) => typeof role === 'string')
  }
  for (const role of answers.flatMap(({ documents }) => named(documents)))
    mkdirSync(join(folder, 'roles', role, 'tasks'), { recursive: true })
}

const SYNTAX_CHECK = ['--syntax-check', '--inventory', 'localhost,']

/** The kinds in the order in which they are tried. */
export const KINDS: Kind[] = [
  {
    name: 'Compose file',
    judge: () => `the Compose Specification in dclint ${readJson('package.json').version}`,
    reads: (documents) => documents.every((one) => isMap(one) && isMap(one['services'])),
    faults: composeFaults,
  },
  {
    name: 'Kubernetes manifest',
    judge: () => `kubernetes-validate ${versionOf('kubernetes-validate')}, strict`,
    // A kubeconfig is a file of the client, in no schema of the API.
    reads: (documents) =>
      documents.every(
        (one) => isMap(one) && 'apiVersion' in one && 'kind' in one && one['kind'] !== 'Config',
      ),
    faults: (answers) => together('kubernetes-validate', ['--strict', '--quiet'], answers),
  },
  {
    name: 'Ansible playbook',
    judge: () => `${versionOf('ansible-playbook')} --syntax-check`,
    reads: (documents) => documents.every((one) => isListOfMaps(one) && one.some(isPlay)),
    faults: (answers, folder) => {
      makeRoles(answers, folder)
      return together('ansible-playbook', SYNTAX_CHECK, answers)
    },
  },
  {
    name: 'Ansible tasks',
    judge: () => `${versionOf('ansible-playbook')} --syntax-check, in a play`,
    reads: (documents) => documents.every(isListOfMaps),
    faults: (answers, folder) => {
      makeRoles(answers, folder)
      for (const { path, text } of answers)
        writeFileSync(path, `- hosts: all\n  tasks:\n${text.replace(/^/gm, '    ')}\n`)
      return together('ansible-playbook', SYNTAX_CHECK, answers)
    },
  },
  {
    name: 'Ansible inventory',
    judge: () => `${versionOf('ansible-inventory')} --list`,
    reads: (documents) => documents.every((one) => isMap(one) && Object.values(one).every(isGroup)),
    faults: (answers) =>
      answers.flatMap(({ name, path }) => {
        const { status, output } = run('ansible-inventory', ['--list', '--inventory', path])
        return status === 0 && !output.includes('[WARNING]') ? [] : [`${name}: ${output}`]
      }),
  },
]
