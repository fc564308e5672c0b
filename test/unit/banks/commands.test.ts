import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCommands } from '../../../src/banks/commands.ts'
import type { CommandNode } from '../../../src/domain/questions/command/grammar.ts'
import { shipped } from '../domain/questions/command/support.ts'

const PAGE = 'https://example.org/tool'

describe('the grammars of the project', () => {
  it('are all without a fault', () => {
    expect(shipped.findings).toEqual([])
    expect([...shipped.library.commands.keys()].sort()).toEqual([
      'ansible',
      'ansible-config',
      'ansible-doc',
      'ansible-galaxy',
      'ansible-inventory',
      'ansible-playbook',
      'ansible-vault',
      'docker',
      'docker-compose',
      'helm',
      'kubectl',
    ])
  })

  it.each([...shipped.library.commands.values()].map((grammar) => [grammar.command, grammar] as const))(
    '%s refers to official documentation at every level',
    (_, grammar) => {
      const hosts = pagesOf(grammar).map((page) => new URL(page).host)
      expect(hosts.length).toBeGreaterThan(0)
      for (const host of hosts)
        expect(['docs.docker.com', 'kubernetes.io', 'docs.ansible.com', 'helm.sh']).toContain(host)
    },
  )
})

function pagesOf(node: CommandNode): string[] {
  return [
    ...(node.reference === undefined ? [] : [node.reference]),
    ...Object.values(node.subcommands ?? {}).flatMap(pagesOf),
  ]
}

describe('loading grammars', () => {
  let dir = ''
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'commands-'))
  })
  afterEach(() => rm(dir, { recursive: true }))

  const load = async (files: Record<string, string>) => {
    await mkdir(join(dir, 'commands'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(dir, 'commands', name), text)
    return loadCommands(dir)
  }
  const tool = (rest: string, name = 'tool') => `command: ${name}\nstyle: go\nreference: ${PAGE}\n${rest}`

  it('takes a folder without commands as one that has none', async () => {
    const { library, findings } = await loadCommands(dir)
    expect([library.commands.size, findings]).toEqual([0, []])
  })

  it('knows a grammar by each program that begins its commands', async () => {
    const { library } = await load({
      'tool.yaml': tool('spellings: { tool-up: up }\nsubcommands:\n  up: {}\n'),
    })
    expect([...library.commands.keys()]).toEqual(['tool', 'tool-up'])
  })

  it.each([
    ['an option twice', 'options:\n  -a, --all: flag\n  --all: value\n', 'schema', 4],
    ['an unknown kind', 'options:\n  --all: maybe\n', 'schema', 5],
    ['an unknown field', 'flags: {}\n', 'unknown-field', 4],
    ['a path that leads nowhere', 'subcommands:\n  up: { sameAs: down }\n', 'schema', 5],
    ['a name twice', 'subcommands:\n  up: { aliases: [go] }\n  go: {}\n', 'schema', 4],
    ['a page that is no address', 'subcommands:\n  up: { reference: here }\n', 'schema', 5],
    ['no YAML', 'options: [', 'yaml', 4],
  ])('finds %s, at its place', async (_, rest, rule, line) => {
    const { library, findings } = await load({ 'tool.yaml': tool(rest), 'other.yaml': tool('', 'other') })
    expect(findings[0]).toMatchObject({ severity: 'error', rule, file: 'commands/tool.yaml' })
    expect(findings[0]!.line).toBeGreaterThanOrEqual(line)
    expect([...library.commands.keys()]).toEqual(['other'])
  })

  it('asks for a file named for its command', async () => {
    const { findings } = await load({ 'other.yaml': tool('') })
    expect(findings).toMatchObject([{ rule: 'command-file', file: 'commands/other.yaml', line: 1 }])
  })

  it('finds a program that two files declare', async () => {
    const { findings } = await load({
      'a.yaml': tool('spellings: { b: up }\nsubcommands: { up: {} }\n', 'a'),
      'b.yaml': tool('', 'b'),
    })
    expect(findings).toMatchObject([{ rule: 'duplicate-command', file: 'commands/b.yaml' }])
  })
})
