import type { Command } from 'commander'
import { withContext } from '../../process/open.ts'
import { addTrainer } from '../../usecases/cohorts/add-trainer.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import { listCohortMembers } from '../../usecases/cohorts/list-members.ts'
import { removeMember } from '../../usecases/cohorts/remove-member.ts'
import { removeTrainer } from '../../usecases/cohorts/remove-trainer.ts'
import { findPerson } from '../../usecases/users/find-named.ts'
import { findTrainer } from '../../usecases/users/find-trainer.ts'
import { reissueResumeCode } from '../../usecases/users/reissue-resume-code.ts'
import { actingAs } from '../acting-as.ts'
import { say } from '../input.ts'

/** `member list`, `member remove`, `trainer add`, `trainer remove`, `resume-code reissue`. */
export function addMemberCommands(program: Command): void {
  addMember(program.command('member').description('The trainees of a cohort.'))
  const trainer = program.command('trainer').description('Who follows a cohort.')
  addTrainerVerb(trainer, 'add', 'Let a trainer follow a cohort.', { change: addTrainer, done: 'follows' })
  addTrainerVerb(trainer, 'remove', "End a trainer's following of a cohort.", {
    change: removeTrainer,
    done: 'no longer follows',
  })
  program
    .command('resume-code')
    .description('Codes that sign trainees without a password in again.')
    .command('reissue')
    .description('Make another for who lost theirs, printed once.')
    .argument('<who>', 'id (see `member list`) or address')
    .action(async (who: string, _options: object, command: Command) => {
      const { resumeCode } = await withContext(actingAs(command), async (ctx) =>
        reissueResumeCode(ctx, { user: (await findPerson(ctx, who)).id }),
      )
      say(`${resumeCode} (shown only now)`)
    })
}

/** A command that changes who follows a cohort. */
function addTrainerVerb(
  trainer: Command,
  verb: string,
  description: string,
  { change, done }: { change: typeof addTrainer; done: string },
): void {
  trainer
    .command(verb)
    .description(description)
    .argument('<cohort>', 'id or exact name')
    .argument('<trainer>', 'id or address')
    .action(async (cohort: string, who: string, _options: object, command: Command) => {
      const { name } = await withContext(actingAs(command), async (ctx) =>
        change(ctx, { cohort: await findCohortNamed(ctx, cohort), trainer: await findTrainer(ctx, who) }),
      )
      say(`${who} ${done} ${name}`)
    })
}

function addMember(member: Command): void {
  member
    .command('list')
    .description('Print the members: id, name, address.')
    .argument('<cohort>', 'id or exact name')
    .action(async (cohort: string, _options: object, command: Command) => {
      const members = await withContext(actingAs(command), async (ctx) =>
        listCohortMembers(ctx, { cohort: await findCohortNamed(ctx, cohort) }),
      )
      for (const { id, name, email } of members) say([id, name ?? '(erased)', email ?? ''].join('\t').trim())
    })
  member
    .command('remove')
    .description('Take a person out of a cohort; what they answered stays.')
    .argument('<cohort>', 'id or exact name')
    .argument('<who>', 'id (see `member list`) or address')
    .action(async (cohort: string, who: string, _options: object, command: Command) => {
      const { name } = await withContext(actingAs(command), async (ctx) =>
        removeMember(ctx, {
          cohort: await findCohortNamed(ctx, cohort),
          user: (await findPerson(ctx, who)).id,
        }),
      )
      say(`${who} left ${name}`)
    })
}
