import { join } from 'node:path'
import { formatFinding } from '../banks/tell.ts'
import { type Config, terminalLanguage } from '../config.ts'
import { replaceSecretFile } from '../secret-file.ts'
import { publishBanks } from '../usecases/banks/publish.ts'
import { ensureDemoCohort } from '../usecases/cohorts/ensure-demo.ts'
import { type Services, serviceContext } from '../usecases/context.ts'
import { renewStamps } from '../usecases/integration/feed/renew-stamps.ts'
import { ensureFirstAdmin } from '../usecases/users/ensure-first-admin.ts'

/**
 * Gives a database what serving needs: stamps of its own, published banks, the first admin, the demo cohort; what is there already stays.
 * Returns what the person at the terminal must know.
 */
export async function prepare(config: Config, services: Services, dataDir: string): Promise<string[]> {
  await renewStamps(serviceContext(services, 'start'))
  if (config.publishOnStart) await publish(config, services)
  const admin = config.embedded || config.ADMIN_EMAIL ? await firstAdmin(config, services, dataDir) : null
  const demo = config.demo ? await ensureDemoCohort(serviceContext(services, 'start')) : null
  return [...(admin ? [admin] : []), ...(demo ? [`Demo cohort: join with the code ${demo.code}`] : [])]
}

async function publish(config: Config, services: Services): Promise<void> {
  const ctx = serviceContext(services, 'start', { language: terminalLanguage() })
  const { publications, findings } = await publishBanks(ctx, { dir: config.QUESTIONS_DIR })
  const published = publications
    .filter(({ outcome }) => outcome === 'published')
    .map(({ kind, slug }) => `${kind} ${slug}`)
  if (published.length > 0) services.log.info({ published }, 'published')
  for (const finding of findings) services.log.warn({}, `${config.QUESTIONS_DIR}/${formatFinding(finding)}`)
}

/** A password made here is in a file of its owner's alone, and on a terminal; one that was given is nowhere. */
async function firstAdmin(config: Config, services: Services, dataDir: string): Promise<string | null> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = config
  const file = join(dataDir, 'first-admin.txt')
  const made = await ensureFirstAdmin(serviceContext(services, 'start'), {
    ...(email && password && { email, password }),
    handOver: (admin) =>
      replaceSecretFile(file, `${admin.email}\n${admin.password}\nChange it at the first login.\n`),
  })
  if (!made?.password) return null
  const shown = process.stdout.isTTY ? ` (${made.email} / ${made.password})` : ''
  return `First admin: address and password are in ${file}${shown}`
}
