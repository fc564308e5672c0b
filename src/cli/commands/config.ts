import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { configTable, withConfigTable } from '../config-table.ts'
import { say } from '../input.ts'

const README = join(import.meta.dirname, '../../../README.md')

/** `config table`, `config write`, `config check`. */
export function addConfigCommands(program: Command): void {
  const config = program.command('config').description('The variables that configure the service.')
  config
    .command('table')
    .description('Print them as a Markdown table.')
    .action(() => say(configTable()))
  config
    .command('write')
    .description("Put the table into the README's place for it.")
    .action(async () => writeFile(README, withConfigTable(await readFile(README, 'utf8'))))
  config
    .command('check')
    .description("Exit 1 when the README's table is not fresh.")
    .action(async () => {
      const text = await readFile(README, 'utf8')
      if (withConfigTable(text) !== text)
        throw new Error("README.md's variables are stale: run bareme config write")
    })
}
