import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }

const USAGE_ERROR = 2

/** Runs one command and returns its exit code: 1 when it failed or found faults, 2 when it was used wrongly. */
export async function run(args: readonly string[]): Promise<number> {
  process.exitCode = 0
  try {
    const program = await commands(args[0])
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR
    const { explain } = await import('./explain.ts')
    process.stderr.write(`${explain(error)}\n`)
    return 1
  }
}

/** Each group with the first words that ask for it: what a command does not need, such as a database, is not loaded. */
const GROUPS: { words: string[]; add: (program: Command) => Promise<void> }[] = [
  {
    words: ['serve', 'migrate'],
    add: async (program) => (await import('./commands/service.ts')).addServiceCommands(program),
  },
  { words: ['bank'], add: async (program) => (await import('./commands/bank.ts')).addBankCommands(program) },
  { words: ['user'], add: async (program) => (await import('./commands/user.ts')).addUserCommands(program) },
  {
    words: ['client'],
    add: async (program) => (await import('./commands/client.ts')).addClientCommands(program),
  },
  {
    words: ['cohort'],
    add: async (program) => (await import('./commands/cohort.ts')).addCohortCommands(program),
  },
  {
    words: ['assignment'],
    add: async (program) => (await import('./commands/assignment.ts')).addAssignmentCommands(program),
  },
  {
    words: ['join-code'],
    add: async (program) => (await import('./commands/join-code.ts')).addJoinCodeCommands(program),
  },
  {
    words: ['member', 'trainer', 'resume-code'],
    add: async (program) => (await import('./commands/member.ts')).addMemberCommands(program),
  },
  {
    words: ['attempt'],
    add: async (program) => (await import('./commands/attempt.ts')).addAttemptCommands(program),
  },
  {
    words: ['correction'],
    add: async (program) => (await import('./commands/correction.ts')).addCorrectionCommands(program),
  },
  {
    words: ['backup', 'restore'],
    add: async (program) => (await import('./commands/backup.ts')).addBackupCommands(program),
  },
  {
    words: ['journal'],
    add: async (program) => (await import('./commands/journal.ts')).addJournalCommands(program),
  },
  {
    words: ['retention'],
    add: async (program) => (await import('./commands/retention.ts')).addRetentionCommands(program),
  },
  {
    words: ['openapi'],
    add: async (program) => (await import('./commands/openapi.ts')).addOpenapiCommands(program),
  },
  {
    words: ['config'],
    add: async (program) => (await import('./commands/config.ts')).addConfigCommands(program),
  },
]

/** The program with the group that `first` asks for, or with all of them. */
export async function commands(first: string | undefined): Promise<Command> {
  const program = new Command('bareme')
    .description('Barème: question banks, timed attempts, scores.')
    .version(packageJson.version)
    .option('--as <name>', 'who does this, for the audit log (default: the account of the operating system)')
    .exitOverride()
  const asked = GROUPS.filter(({ words }) => first !== undefined && words.includes(first))
  for (const { add } of asked.length > 0 ? asked : GROUPS) await add(program)
  return program
}
