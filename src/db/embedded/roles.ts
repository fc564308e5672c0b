import { roleSettingLines } from '../role-settings.ts'
import { type Credentials, connectionUrl, databaseName, roleNames } from './credentials.ts'
import { login } from './login.ts'

const draftName = `${databaseName}_draft`

/**
 * Creates the service's roles and database in a new cluster. The database gets its name last, from a template that
 * already holds every rule, so that the name proves the whole and an interrupted first start is simply done again.
 */
export async function ensureDatabase(port: number, credentials: Credentials): Promise<void> {
  const { owner, app } = roleNames
  const client = await login(connectionUrl('superuser', credentials, port, 'template1'))
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 1) return
    for (const [role, password] of [
      [owner, credentials.owner],
      [app, credentials.app],
    ] as const) {
      const existing = await client.query('select from pg_roles where rolname = $1', [role])
      const verb = existing.rowCount === 1 ? 'alter' : 'create'
      await client.query(
        `${verb} role ${role} login nosuperuser nocreatedb nocreaterole password '${password}'`,
      )
    }
    await client.query(`alter schema public owner to ${owner}`)
    await client.query('revoke all on schema public from public')
    await client.query(`grant usage on schema public to ${app}`)
    await client.query(`drop database if exists ${draftName}`)
    await client.query(`create database ${draftName} owner ${owner}`)
    await client.query(`revoke all on database ${draftName} from public`)
    await client.query(`grant connect on database ${draftName} to ${app}`)
    await client.query(roleSettingLines(app, draftName).join(';'))
    await client.query(`alter database ${draftName} rename to ${databaseName}`)
  } finally {
    await client.end()
  }
}
