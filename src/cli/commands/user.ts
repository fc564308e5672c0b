import { type Command, Option } from 'commander'
import { ROLES, type Role } from '../../domain/words.ts'
import { withContext } from '../../process/open.ts'
import { newPassword } from '../../security/codes.ts'
import type { Context } from '../../usecases/context.ts'
import { changeRole, changeRoleInput } from '../../usecases/users/change-role.ts'
import { createUser, createUserInput } from '../../usecases/users/create.ts'
import { disableAccount } from '../../usecases/users/disable.ts'
import { enableAccount } from '../../usecases/users/enable.ts'
import { eraseUser, eraseUserInput } from '../../usecases/users/erasing/erase.ts'
import { findPerson } from '../../usecases/users/find-named.ts'
import { resetPassword, resetPasswordInput } from '../../usecases/users/reset-password.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { readStandardInput, say } from '../input.ts'

interface UserOptions {
  email: string
  name: string
  role: Role
  passwordStdin?: boolean
}

/** `user create`, `user disable`, `user enable`, `user erase`, `user reset-password`, `user role`. */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('Accounts.')
  user
    .command('create')
    .description('Add an account. Without --password-stdin a password is made and printed once.')
    .requiredOption('--email <email>', 'address the person signs in with')
    .requiredOption('--name <name>', 'how the person is called')
    .addOption(new Option('--role <role>').choices(ROLES).default('trainee'))
    .option('--password-stdin', 'read the password from standard input')
    .action(async ({ email, name, role, passwordStdin }: UserOptions, command: Command) => {
      const password = passwordStdin ? await readStandardInput() : newPassword()
      const given = validated(createUserInput, { email, name, role, password })
      const user = await withContext(actingAs(command), (ctx) => createUser(ctx, given))
      say(`${user.role} ${user.email}, id ${user.id}`)
      if (!passwordStdin) say(`password: ${password} (shown only now)`)
    })
  addStanding(user, 'disable', 'Close an account: every session ends at once.', disableAccount)
  addStanding(user, 'enable', 'Open a closed account again.', enableAccount)
  user
    .command('reset-password')
    .description('Give an account another password. Without --password-stdin one is made and printed once.')
    .argument('<who>', 'id or address')
    .option('--password-stdin', 'read the password from standard input')
    .action(async (who: string, { passwordStdin }: { passwordStdin?: boolean }, command: Command) => {
      const password = passwordStdin ? await readStandardInput() : undefined
      const { made } = await withContext(actingAs(command), async (ctx) => {
        const { id } = await findPerson(ctx, who)
        return resetPassword(ctx, validated(resetPasswordInput, { user: id, password }))
      })
      say(`${who}: every session has ended`)
      if (made !== null) say(`password: ${made} (shown only now, to be changed at the first login)`)
    })
  user
    .command('erase')
    .description('Erase a person, for good: attempts and scores stay, under an id that leads to nobody.')
    .argument('<who>', 'id or address')
    .requiredOption(
      '--reason <reason>',
      'for the audit log, which keeps it for good: do not say who they were',
    )
    .action(async (who: string, { reason }: { reason: string }, command: Command) => {
      await withContext(actingAs(command), async (ctx) =>
        eraseUser(ctx, validated(eraseUserInput, { user: (await findPerson(ctx, who)).id, reason })),
      )
      say('erased')
    })
  user
    .command('role')
    .description('Give a person another role.')
    .argument('<who>', 'id or address')
    .argument('<role>', ROLES.join(', '))
    .action(async (who: string, role: string, _options: object, command: Command) => {
      await withContext(actingAs(command), async (ctx) =>
        changeRole(ctx, validated(changeRoleInput, { user: (await findPerson(ctx, who)).id, role })),
      )
      say(`${who}: ${role}`)
    })
}

/** A command that changes whether a person may sign in. */
function addStanding(
  user: Command,
  verb: 'disable' | 'enable',
  description: string,
  change: (ctx: Context, input: { user: string }) => Promise<void>,
): void {
  user
    .command(verb)
    .description(description)
    .argument('<who>', 'id or address')
    .action(async (who: string, _options: object, command: Command) => {
      await withContext(actingAs(command), async (ctx) =>
        change(ctx, { user: (await findPerson(ctx, who)).id }),
      )
      say(`${who}: ${verb}d`)
    })
}
