import type { Command } from 'commander'

/** `openapi write` and `openapi check`. */
export function addOpenapiCommands(program: Command): void {
  program.command('openapi')
}
