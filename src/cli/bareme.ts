#!/usr/bin/env node
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

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE_ERROR
  } else {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 1
  }
}
