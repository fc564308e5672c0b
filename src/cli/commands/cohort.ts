import type { Command } from 'commander'
import { withContext } from '../../process/open.ts'
import { createCohort, createCohortInput } from '../../usecases/cohorts/create.ts'
import { findTrainer } from '../../usecases/users/find-trainer.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'

/** `cohort create`. */
export function addCohortCommands(program: Command): void {
  program
    .command('cohort')
    .description('Groups of trainees.')
    .command('create')
    .description('Add a cohort.')
    .argument('<name>')
    .option('--trainer <who>', 'the trainer who follows it: id or address')
    .action(async (name: string, { trainer }: { trainer?: string }, command: Command) => {
      const cohort = await withContext(actingAs(command), async (ctx) => {
        const id = trainer === undefined ? undefined : await findTrainer(ctx, trainer)
        return createCohort(ctx, validated(createCohortInput, { name, trainer: id }))
      })
      say(`cohort ${cohort.name}, id ${cohort.id}`)
    })
}
