import type { Command } from 'commander'
import { connect } from '../../db/connection.ts'
import { withDatabase } from '../../process/open.ts'
import { dropJournal, dropJournalInput } from '../../usecases/service/drop-journal.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'

/** `journal drop`. */
export function addJournalCommands(program: Command): void {
  program
    .command('journal')
    .description('The journal of every answer that was ever sent.')
    .command('drop')
    .description(
      'Drop months of it for good, as the role that owns the tables: none in which an attempt is open, nor the present one. Answers, events and scores stay.',
    )
    .requiredOption('--before <month>', 'the first month to keep, for instance 2027-01')
    .action(async ({ before }: { before: string }, command: Command) => {
      const input = validated(dropJournalInput, { before })
      const by = actingAs(command)
      const { dropped, kept } = await withDatabase(async ({ migrateUrl }) => {
        const db = connect({ url: migrateUrl, max: 1, canPrepare: false, applicationName: 'bareme-journal' })
        return dropJournal(db, { kind: 'service', job: 'command-line', by }, input).finally(() => db.close())
      })
      for (const month of dropped) say(`dropped ${month}`)
      for (const month of kept) say(`kept ${month}: an attempt that began then is open`)
      if (dropped.length + kept.length === 0) say(`nothing before ${before}`)
    })
}
