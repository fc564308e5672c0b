import type { Command } from 'commander'
import { withContext } from '../../process/open.ts'
import { createCohort, createCohortInput } from '../../usecases/cohorts/create.ts'
import { deleteCohort } from '../../usecases/cohorts/delete.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import { listCohorts } from '../../usecases/cohorts/list.ts'
import { updateCohort, updateCohortInput } from '../../usecases/cohorts/update.ts'
import { findTrainer } from '../../usecases/users/find-trainer.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'
import { everyPage } from '../pages.ts'

/** `cohort create`, `cohort list`, `cohort rename`, `cohort archive`, `cohort reopen`, `cohort delete`. */
export function addCohortCommands(program: Command): void {
  const cohort = program.command('cohort').description('Groups of trainees.')
  cohort
    .command('create')
    .description('Add a cohort.')
    .argument('<name>')
    .option('--trainer <who>', 'the trainer who follows it: id or address')
    .option('--time-zone <zone>', 'of the IANA database, for its exports and texts', 'Europe/Paris')
    .action(
      async (
        name: string,
        { trainer, timeZone }: { trainer?: string; timeZone: string },
        command: Command,
      ) => {
        const made = await withContext(actingAs(command), async (ctx) => {
          const id = trainer === undefined ? undefined : await findTrainer(ctx, trainer)
          return createCohort(ctx, validated(createCohortInput, { name, timeZone, trainer: id }))
        })
        say(`cohort ${made.name}, id ${made.id}`)
      },
    )
  cohort
    .command('list')
    .description('Print the cohorts, newest first: id, name, members, assignments.')
    .option('--archived', 'the archived ones, in the place of the others')
    .action(async ({ archived = false }: { archived?: boolean }, command: Command) => {
      const all = await withContext(actingAs(command), (ctx) =>
        everyPage((paging) => listCohorts(ctx, { ...paging, archived })),
      )
      for (const { id, name, members, assignments } of all) say([id, name, members, assignments].join('\t'))
    })
  addChange(cohort, 'archive', 'Let a cohort be read only: nobody joins it, or starts under it.', true)
  addChange(cohort, 'reopen', 'Bring an archived cohort back.', false)
  addNaming(cohort)
}

function addChange(cohort: Command, verb: string, description: string, archived: boolean): void {
  cohort
    .command(verb)
    .description(description)
    .argument('<cohort>', 'id or exact name')
    .action(async (given: string, _options: object, command: Command) => {
      const { name } = await withContext(actingAs(command), async (ctx) =>
        updateCohort(ctx, { cohort: await findCohortNamed(ctx, given), archived }),
      )
      say(`cohort ${name}: ${archived ? 'archived' : 'open again'}`)
    })
}

function addNaming(cohort: Command): void {
  cohort
    .command('rename')
    .description('Call a cohort otherwise.')
    .argument('<cohort>', 'id or exact name')
    .argument('<name>')
    .action(async (given: string, name: string, _options: object, command: Command) => {
      const renamed = await withContext(actingAs(command), async (ctx) =>
        updateCohort(ctx, validated(updateCohortInput, { cohort: await findCohortNamed(ctx, given), name })),
      )
      say(`cohort ${renamed.name}, id ${renamed.id}`)
    })
  cohort
    .command('delete')
    .description('Delete a cohort that nobody was ever in.')
    .argument('<cohort>', 'id or exact name')
    .action(async (given: string, _options: object, command: Command) => {
      const { name } = await withContext(actingAs(command), async (ctx) =>
        deleteCohort(ctx, { cohort: await findCohortNamed(ctx, given) }),
      )
      say(`cohort ${name}: deleted`)
    })
}
