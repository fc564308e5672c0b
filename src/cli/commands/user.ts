import { type Command, Option } from 'commander'
import { ROLES, type Role } from '../../domain/words.ts'
import { withContext } from '../../process/open.ts'
import { newPassword } from '../../security/codes.ts'
import { createUser, createUserInput } from '../../usecases/users/create.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { readStandardInput, say } from '../input.ts'

interface UserOptions {
  email: string
  name: string
  role: Role
  passwordStdin?: boolean
}

/** `user create`. */
export function addUserCommands(program: Command): void {
  program
    .command('user')
    .description('Accounts.')
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
}
