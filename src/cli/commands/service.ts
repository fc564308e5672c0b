import type { Command } from 'commander'
import { migrate } from '../../db/migrate.ts'
import { withDatabase } from '../../process/open.ts'
import { say } from '../input.ts'

/** `serve` and `migrate`. */
export function addServiceCommands(program: Command): void {
  program
    .command('serve')
    .description('Run the service until it is told to stop.')
    .action(async () => {
      const { serve } = await import('../../process/serve.ts')
      process.exitCode = await serve()
    })
  program
    .command('migrate')
    .description('Bring the database to the shape of this release, as the role that owns the tables.')
    .action(() =>
      withDatabase(async ({ migrateUrl }) => {
        const applied = await migrate(migrateUrl)
        for (const name of applied) say(`applied ${name}`)
        if (applied.length === 0) say('nothing left to apply')
      }),
    )
}
