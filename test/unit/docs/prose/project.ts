import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import ts from 'typescript'
import { parse } from 'yaml'
import packageJson from '../../../../package.json' with { type: 'json' }
import { commands } from '../../../../src/cli/program.ts'
import { nodesOf, ROOT, readSources } from '../../../support/architecture/source.ts'
import { operations } from '../../../support/contract/replies.ts'

/** What a text can be held against. */
export interface Project {
  /** Whether something stands at a path or pattern from the root. */
  has(pattern: string): boolean
  scripts: Record<string, string>
  packages: string[]
  program: Command
  operations: { method: string; path: string }[]
  /** Names, and words of texts, of the code, the contract, the schemas, the SQL and the images. */
  words: Set<string>
}

const WORD = /[A-Za-z_][\w-]*/g

/** The project as it stands on the disk. */
export async function readProject(): Promise<Project> {
  const { scripts, dependencies, devDependencies, optionalDependencies } = packageJson
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  return {
    has: (pattern) =>
      /[*]/.test(pattern) ? globSync(pattern, { cwd: ROOT }).length > 0 : existsSync(join(ROOT, pattern)),
    scripts,
    packages,
    program: await commands(undefined),
    operations,
    words: new Set([...packages, ...wordsOfCode(), ...wordsOfData(), ...wordsOfTexts()]),
  }
}

function* wordsOfCode(): Generator<string> {
  const sources = readSources('src', 'openapi/client', 'bench', 'drill', 'soak', 'test').filter(
    ({ path }) => !path.endsWith('.test.ts') && !path.startsWith('test/unit/docs/prose/'),
  )
  for (const { tree } of sources)
    for (const node of nodesOf(tree)) {
      if (ts.isIdentifier(node)) yield node.text
      else if (
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node)
      )
        yield* [node.text, ...(node.text.match(WORD) ?? [])]
    }
}

/** Keys, and values of one word, of the contract and of the schemas of YAML files. */
function* wordsOfData(): Generator<string> {
  for (const path of ['openapi/openapi.yaml', ...globSync('questions/*.schema.json', { cwd: ROOT })])
    yield* wordsOfValue(parse(readFileSync(join(ROOT, path), 'utf8')))
}

function* wordsOfValue(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield* Object.keys(value)
  for (const one of Object.values(value)) yield* wordsOfValue(one)
}

function* wordsOfTexts(): Generator<string> {
  const patterns = [
    'migrations/*.sql',
    'docker/*',
    'docker-compose.yml',
    'Dockerfile',
    'deploy/**/*.{yaml,tpl}',
  ]
  for (const path of globSync(patterns, { cwd: ROOT }))
    yield* readFileSync(join(ROOT, path), 'utf8').match(WORD) ?? []
}
