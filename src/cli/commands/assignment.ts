import type { Command } from 'commander'
import { terminalLanguage } from '../../config.ts'
import { withContext } from '../../process/open.ts'
import { admitToAssignment, admitToAssignmentInput } from '../../usecases/assignments/admit.ts'
import { createAssignment, createAssignmentInput } from '../../usecases/assignments/create.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { note, say } from '../input.ts'

/** `assignment admit` and `create`. */
export function addAssignmentCommands(program: Command): void {
  const assignment = program.command('assignment').description('Quizzes given to cohorts.')
  assignment
    .command('admit')
    .description('Let one member start although all may read the answers already.')
    .argument('<assignment>', 'its id')
    .argument('<user>', 'id of the member')
    .requiredOption('--reason <text>', 'kept in the audit log')
    .action(async (given: string, user: string, { reason }: { reason: string }, command: Command) => {
      await withContext(actingAs(command), (ctx) =>
        admitToAssignment(ctx, validated(admitToAssignmentInput, { assignment: given, user, reason })),
      )
      say(`${user} may start ${given}`)
    })
  assignment
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
        const language = terminalLanguage()
        for (const { severity, rule, says } of made.warnings) note(`${severity} ${rule} ${says[language]}`)
        say(`${made.quiz} for ${made.cohort.name}, ${made.opensAt} to ${made.closesAt}, id ${made.id}`)
      },
    )
}
