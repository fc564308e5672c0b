import type { Command } from 'commander'
import { withContext } from '../../process/open.ts'
import { applyRetention, type Retained, retentionInput } from '../../usecases/users/erasing/retention.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'

/** `retention`. */
export function addRetentionCommands(program: Command): void {
  program
    .command('retention')
    .description(
      'Erase the trainees who did nothing since a day (UTC), for good: attempts and scores stay, under ids that lead to nobody. Prints each: id, last activity, and in a dry run the name. Whoever has an attempt open is kept.',
    )
    .requiredOption('--before <day>', 'the first day to keep people of, for instance 2025-09-01')
    .option('--dry-run', 'say whom, and change nothing')
    .action(async (given: { before: string; dryRun?: boolean }, command: Command) => {
      const input = validated(retentionInput, given)
      const people = await withContext(actingAs(command), (ctx) => applyRetention(ctx, input))
      for (const person of people) say(lineOf(person, input.dryRun === true))
      const erased = people.filter(({ outcome }) => outcome === 'erased').length
      const verb = input.dryRun ? 'would be erased' : 'erased'
      say(`${erased} ${verb}, ${people.length - erased} kept`)
    })
}

/** The names of the erased have no place in what a scheduler keeps of its output. */
function lineOf({ id, name, lastActivityAt, outcome }: Retained, isDryRun: boolean): string {
  const kept = outcome === 'open' ? ['kept: an attempt is open'] : []
  return [id, lastActivityAt.slice(0, 10), ...(isDryRun ? [name ?? ''] : []), ...kept].join('\t').trimEnd()
}
