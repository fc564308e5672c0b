import type { Command } from 'commander'
import type { Project } from './project.ts'

const NPM_RUN = /\bnpm run (?:--silent )?([\w:-]+)/g
const NPM_ITSELF = /\bnpm (start|test)\b/g
const BAREME = /(?<![\w/@.-])(?:bareme(?: --)?|src\/cli\/bareme\.ts) ([^|>&;\n]+)/g
const RUN_FILE = /\b(?:node|vitest run) ((?:[\w.-]+\/)+[\w.-]+\.ts)/g

/** What a line of a shell runs that is not there: scripts of npm, files, commands of `bareme` and their options. */
export function shellFaults(text: string, project: Project): string[] {
  const line = text.replaceAll('\\\n', ' ').replaceAll(/(^|\s)#.*/g, '$1')
  const all = (pattern: RegExp) => [...line.matchAll(pattern)].map(([, found]) => found!)
  return [
    ...[...all(NPM_RUN), ...all(NPM_ITSELF)]
      .filter((name) => !Object.hasOwn(project.scripts, name))
      .map((name) => `no script "${name}"`),
    ...all(RUN_FILE)
      .filter((path) => !project.has(path))
      .map((path) => `no file "${path}"`),
    ...all(BAREME).flatMap((args) => commandFaults(args, project.program)),
  ]
}

/** What the words after `bareme` name that it has not. */
export function commandFaults(args: string, program: Command): string[] {
  const words = args.match(/"[^"]*"|'[^']*'|\S+/g) ?? []
  let command = program
  let at = 0
  for (; command.commands.length > 0 && /^[a-z][a-z-]*$/.test(words[at] ?? ''); at++) {
    const next = command.commands.find((one) => one.name() === words[at])
    if (next === undefined) return [`no command "${[command.name(), words[at]].join(' ')}"`]
    command = next
  }
  const options = words.slice(at).flatMap((word) => /^--[a-z][a-z-]*/.exec(word) ?? [])
  return options
    .filter((name) => name !== '--help' && !command.options.some(({ long }) => long === name))
    .map((name) => `no option "${name}" of "${command.name()}"`)
}
