import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { addAttemptCommands } from './commands/attempt.ts'
import { addBackupCommands } from './commands/backup.ts'
import { addBankCommands } from './commands/bank.ts'
import { addCohortCommands } from './commands/cohort.ts'
import { addConfigCommands } from './commands/config.ts'
import { addOpenapiCommands } from './commands/openapi.ts'
import { addServiceCommands } from './commands/service.ts'
import { addUserCommands } from './commands/user.ts'
import { explain } from './explain.ts'

const USAGE_ERROR = 2

/** Runs one command and returns its exit code: 1 when it failed or found faults, 2 when it was used wrongly. */
export async function run(args: readonly string[]): Promise<number> {
  process.exitCode = 0
  try {
    await commands().parseAsync(args, { from: 'user' })
    return Number(process.exitCode)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR
    process.stderr.write(`${explain(error)}\n`)
    return 1
  }
}

function commands(): Command {
  const program = new Command('bareme')
    .description('Barème: question banks, timed attempts, scores.')
    .version(packageJson.version)
    .exitOverride()
  addServiceCommands(program)
  addBankCommands(program)
  addUserCommands(program)
  addCohortCommands(program)
  addAttemptCommands(program)
  addBackupCommands(program)
  addOpenapiCommands(program)
  addConfigCommands(program)
  return program
}
