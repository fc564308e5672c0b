import type { Command } from 'commander'
import { withContext } from '../../process/open.ts'
import { createAssignment, createAssignmentInput } from '../../usecases/assignments/create.ts'
import { createCohort, createCohortInput } from '../../usecases/cohorts/create.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import { findTrainer } from '../../usecases/users/find-trainer.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'

/** `cohort create`, `assignment create`. */
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
  program
    .command('assignment')
    .description('Quizzes given to cohorts.')
    .command('create')
    .description('Give a published quiz to a cohort, between two instants.')
    .argument('<cohort>', 'id or exact name')
    .argument('<quiz>')
    .requiredOption('--opens <instant>', 'ISO 8601 with offset, for instance 2027-01-15T09:00:00+01:00')
    .requiredOption('--closes <instant>', 'ISO 8601 with offset')
    .action(
      async (
        cohort: string,
        quiz: string,
        { opens, closes }: { opens: string; closes: string },
        command: Command,
      ) => {
        const made = await withContext(actingAs(command), async (ctx) => {
          const given = { cohort: await findCohortNamed(ctx, cohort), quiz, opensAt: opens, closesAt: closes }
          return createAssignment(ctx, validated(createAssignmentInput, given))
        })
        say(`${made.quiz} for ${made.cohort.name}, ${made.opensAt} to ${made.closesAt}, id ${made.id}`)
      },
    )
}
