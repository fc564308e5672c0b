import type { Command } from 'commander'
import { withContext } from '../../process/open.ts'
import {
  createJoinCode,
  createJoinCodeInput,
  DEFAULT_DAYS,
  DEFAULT_SEATS,
} from '../../usecases/cohorts/create-join-code.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import { listCohortJoinCodes } from '../../usecases/cohorts/list-join-codes.ts'
import { revokeJoinCode, revokeJoinCodeInput } from '../../usecases/cohorts/revoke-join-code.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { say, wholeNumber } from '../input.ts'
import { everyPage } from '../pages.ts'

/** `join-code create`, `join-code list`, `join-code revoke`. */
export function addJoinCodeCommands(program: Command): void {
  const joinCode = program.command('join-code').description('Codes that let newcomers into a cohort.')
  joinCode
    .command('create')
    .description('Make a code, printed once.')
    .argument('<cohort>', 'id or exact name')
    .option('--seats <number>', 'how many may join with it', wholeNumber, DEFAULT_SEATS)
    .option('--days <number>', 'how long it lasts', wholeNumber, DEFAULT_DAYS)
    .action(async (cohort: string, { seats, days }: { seats: number; days: number }, command: Command) => {
      const made = await withContext(actingAs(command), async (ctx) => {
        const given = { cohort: await findCohortNamed(ctx, cohort), seats, expiresInDays: days }
        return createJoinCode(ctx, validated(createJoinCodeInput, given))
      })
      say(`${made.code} (cohort ${made.cohort.name}, ${made.seats} seats, until ${made.expiresAt})`)
    })
  joinCode
    .command('list')
    .description(
      'Print the codes of a cohort, newest first: id, seats used and given, end. What they say is not kept.',
    )
    .argument('<cohort>', 'id or exact name')
    .action(async (cohort: string, _options: object, command: Command) => {
      const codes = await withContext(actingAs(command), async (ctx) => {
        const id = await findCohortNamed(ctx, cohort)
        return everyPage((paging) => listCohortJoinCodes(ctx, { ...paging, cohort: id }))
      })
      for (const { id, seats, seatsUsed, expiresAt } of codes)
        say(`${id}\t${seatsUsed}/${seats}\t${expiresAt}`)
    })
  joinCode
    .command('revoke')
    .description('End a code at once; who joined by it stays.')
    .argument('<code>', 'what it says, or its id')
    .action(async (code: string, _options: object, command: Command) => {
      const given = validated(revokeJoinCodeInput, { code })
      const { name } = await withContext(actingAs(command), (ctx) => revokeJoinCode(ctx, given))
      say(`the code lets nobody into ${name} any more`)
    })
}
