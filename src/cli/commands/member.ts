import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { formatFinding } from '../../banks/tell.ts'
import { terminalLanguage } from '../../config.ts'
import { withContext } from '../../process/open.ts'
import { addTrainer } from '../../usecases/cohorts/add-trainer.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import { importMembers, importMembersInput } from '../../usecases/cohorts/members/import.ts'
import { listCohortMembers } from '../../usecases/cohorts/members/list.ts'
import { removeMember } from '../../usecases/cohorts/members/remove.ts'
import { removeTrainer } from '../../usecases/cohorts/remove-trainer.ts'
import { findPerson } from '../../usecases/users/find-named.ts'
import { findTrainer } from '../../usecases/users/find-trainer.ts'
import { reissueResumeCode } from '../../usecases/users/reissue-resume-code.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { note, say } from '../input.ts'
import { everyPage } from '../pages.ts'

/** `member list`, `member import`, `member remove`, `trainer add`, `trainer remove`, `resume-code reissue`. */
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
    .action(async (given: string, _options: object, command: Command) => {
      const members = await withContext(actingAs(command), async (ctx) => {
        const cohort = await findCohortNamed(ctx, given)
        return everyPage((paging) => listCohortMembers(ctx, { ...paging, cohort }))
      })
      for (const { id, name, email, contactEmail } of members)
        say([id, name ?? '(erased)', email ?? contactEmail ?? ''].join('\t').trim())
    })
  member
    .command('import')
    .description(
      'Put the people of a CSV file into a cohort. Prints each: line, what it came to, id, name, sign-in code.',
    )
    .argument('<cohort>', 'id or exact name')
    .argument('<file>', 'with columns nom and prénom (or name), référence, e-mail')
    .option('--dry-run', 'change nothing')
    .option('--all-or-nothing', 'change nothing while a row is wrong')
    .action(importFile)
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

async function importFile(
  cohort: string,
  file: string,
  how: { dryRun?: boolean; allOrNothing?: boolean },
  command: Command,
): Promise<void> {
  const bytes = await readFile(file)
  const { applied, rows, findings } = await withContext(actingAs(command), async (ctx) => {
    const given = { ...how, cohort: await findCohortNamed(ctx, cohort), name: basename(file) }
    return importMembers(
      { ...ctx, language: terminalLanguage() },
      { ...validated(importMembersInput, given), file: bytes },
    )
  })
  for (const finding of findings) note(formatFinding(finding))
  for (const { line, outcome, user, name, like, signInCode } of rows)
    say(
      [line, outcome, user?.id ?? like.map(({ id }) => id).join(' '), name, signInCode ?? '']
        .join('\t')
        .trimEnd(),
    )
  if (!applied) note('nothing was changed')
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
}
