import type { Command } from 'commander'
import { withContext } from '../../process/open.ts'
import { rescoreAttempts } from '../../usecases/scores/rescore.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'

/** `attempt rescore`. */
export function addAttemptCommands(program: Command): void {
  program
    .command('attempt')
    .description('Attempts and their scores.')
    .command('rescore')
    .description('Grade what is pending; a final score never changes. Exit 1 when some stay pending.')
    .action(async (_options: object, command: Command) => {
      const { settled, pending } = await withContext(actingAs(command), (ctx) => rescoreAttempts(ctx))
      say(`${settled} scored, ${pending} still pending`)
      if (pending > 0) process.exitCode = 1
    })
}
