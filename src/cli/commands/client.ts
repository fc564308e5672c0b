import { type Command, InvalidArgumentError } from 'commander'
import { withContext } from '../../process/open.ts'
import { findCohortNamed } from '../../usecases/cohorts/find-named.ts'
import type { Context } from '../../usecases/context.ts'
import { addClientSecret, addSecretInput } from '../../usecases/integration/clients/add-secret.ts'
import { createClient, createClientInput } from '../../usecases/integration/clients/create.ts'
import { deleteClient } from '../../usecases/integration/clients/delete.ts'
import { findClientNamed } from '../../usecases/integration/clients/find-named.ts'
import { listClients } from '../../usecases/integration/clients/list.ts'
import { updateClient, updateClientInput } from '../../usecases/integration/clients/update.ts'
import { validated } from '../../usecases/validated.ts'
import { actingAs } from '../acting-as.ts'
import { say, wholeNumber } from '../input.ts'
import { everyPage } from '../pages.ts'

interface ClientOptions {
  name?: string
  scope?: string[]
  cohort?: string[]
  requestsPerMinute?: number
  jwksUri?: string
}

/** `client create`, `client list`, `client update`, `client rotate-secret`, `client disable`, `client enable`, `client delete`. */
export function addClientCommands(program: Command): void {
  const client = program.command('client').description('Programs that use the API for cohorts.')
  withFields(client.command('create').description('Add a client; its secret is printed once.'))
    .argument('<name>')
    .action(async (name: string, options: ClientOptions, command: Command) => {
      const made = await withContext(actingAs(command), async (ctx) =>
        createClient(ctx, validated(createClientInput, { name, ...(await fieldsOf(ctx, options)) })),
      )
      say(`client ${made.name}, id ${made.id}`)
      say(`secret: ${made.secret.secret} (shown only now)`)
    })
  client
    .command('list')
    .description(
      'Print the clients, newest first: id, name, scopes, cohorts, last token, whether it is disabled.',
    )
    .action(async (_options: object, command: Command) => {
      const all = await withContext(actingAs(command), (ctx) =>
        everyPage((paging) => listClients(ctx, paging)),
      )
      for (const { id, name, scopes, cohorts, lastUsedAt, disabledAt } of all) {
        const where = cohorts.map((cohort) => cohort.name).join(', ')
        say(
          [id, name, scopes.join(' '), where, lastUsedAt ?? 'never', disabledAt ? 'disabled' : ''].join('\t'),
        )
      }
    })
  withFields(client.command('update').description('Change a client; what is not named stays.'))
    .argument('<client>', 'id or exact name')
    .option('--name <name>', 'what it is called from now on')
    .action(async (given: string, { name, ...options }: ClientOptions, command: Command) => {
      const { id } = await withContext(actingAs(command), async (ctx) => {
        const changes = { ...(name !== undefined && { name }), ...(await fieldsOf(ctx, options)) }
        return updateClient(
          ctx,
          validated(updateClientInput, { client: await findClientNamed(ctx, given), ...changes }),
        )
      })
      say(`client ${id}: updated`)
    })
  addRotation(client)
  addStanding(client, 'disable', 'Let a client in no more; its tokens are worth nothing at once.', true)
  addStanding(client, 'enable', 'Let a disabled client in again.', false)
  client
    .command('delete')
    .description('Delete a client with its secrets, for good.')
    .argument('<client>', 'id or exact name')
    .action(async (given: string, _options: object, command: Command) => {
      await withContext(actingAs(command), async (ctx) =>
        deleteClient(ctx, { client: await findClientNamed(ctx, given) }),
      )
      say(`client ${given}: deleted`)
    })
}

/** The options that several commands have. */
function withFields(command: Command): Command {
  return command
    .option('--scope <scope...>', 'what it may do')
    .option('--cohort <cohort...>', 'the cohorts that it acts for: id or exact name')
    .option('--requests-per-minute <count>', 'how often it may call, at each replica', wholeNumber)
    .option('--jwks-uri <url>', 'where it publishes the keys that it signs by, in the place of a secret')
}

async function fieldsOf(
  ctx: Context,
  { scope, cohort, requestsPerMinute, jwksUri }: ClientOptions,
): Promise<object> {
  const cohorts = cohort && (await Promise.all(cohort.map((one) => findCohortNamed(ctx, one))))
  return {
    ...(scope && { scopes: scope }),
    ...(cohorts && { cohorts }),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(jwksUri !== undefined && { jwksUri }),
  }
}

function addRotation(client: Command): void {
  client
    .command('rotate-secret')
    .description('Print the next secret of a client, once; the ones before it still do for a while.')
    .argument('<client>', 'id or exact name')
    .option('--overlap-hours <hours>', 'how long they do; 0: they end at once (default: 24)', hours)
    .action(async (given: string, { overlapHours }: { overlapHours?: number }, command: Command) => {
      const { secret } = await withContext(actingAs(command), async (ctx) =>
        addClientSecret(
          ctx,
          validated(addSecretInput, { client: await findClientNamed(ctx, given), overlapHours }),
        ),
      )
      say(`secret: ${secret} (shown only now)`)
    })
}

function addStanding(client: Command, verb: string, description: string, disabled: boolean): void {
  client
    .command(verb)
    .description(description)
    .argument('<client>', 'id or exact name')
    .action(async (given: string, _options: object, command: Command) => {
      const { name } = await withContext(actingAs(command), async (ctx) =>
        updateClient(ctx, { client: await findClientNamed(ctx, given), disabled }),
      )
      say(`client ${name}: ${disabled ? 'disabled' : 'let in again'}`)
    })
}

function hours(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('expected a number of hours')
  return Number(text)
}
