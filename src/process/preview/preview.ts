import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { readConfig, terminalLanguage } from '../../config.ts'
import { createLogger } from '../../logger.ts'
import { newPassword } from '../../security/codes.ts'
import { type Services, serviceContext } from '../../usecases/context.ts'
import { createUser } from '../../usecases/users/create.ts'
import { startService } from '../start-service.ts'
import { type Running, untilStopped } from '../until-stopped.ts'
import { followBank, type Published } from './follow-bank.ts'

const EMAIL = 'apercu@bareme.local'

/** What the page is told: who signs in to look, and the file as it was last read. */
interface Told extends Published {
  email: string
}

/**
 * Shows one bank in the player while it is written: a service of its own, on an embedded database in a temporary folder,
 * published anew at every save. A signal ends it, and nothing of it stays. Returns the exit code.
 * `open`: shows an address to the person, as a browser does.
 */
export async function previewBank(
  path: string,
  { port, open }: { port: number; open: (url: string) => void },
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-preview-'))
  // The embedded server of a superuser runs as somebody else, who has to pass through.
  await chmod(folder, 0o711)
  const { QUESTIONS_DIR: course } = readConfig()
  const questions = join(folder, 'questions')
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    QUESTIONS_DIR: questions,
    LOG_LEVEL: 'warn',
  })
  try {
    return await untilStopped(createLogger(config.LOG_LEVEL, process.stderr), async (running) => {
      const { services, listen } = await startService(config, running)
      const password = await makeAuthor(services)
      const last = await follow(services, running, { path, course, dir: questions })
      const url = await listen((app) => tellPage(app, `/preview/${password}`, last))
      // Cookies know no ports: under the name of the host, a service at its address keeps its own.
      const page = `${url.replace('127.0.0.1', 'localhost')}/#/preview/${encodeURIComponent(password)}`
      open(page)
      return [page]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where the page asks what became of the file: no part of the contract, for nothing else has a file to follow. */
function tellPage(app: FastifyInstance, url: string, last: () => Published): void {
  const options = { config: { access: 'public' }, schema: { hide: true } as object } as const
  app.get(url, options, (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ email: EMAIL, ...last() } satisfies Told),
  )
}

/** The one account: a trainer's, whose attempts count nowhere. */
async function makeAuthor(services: Services): Promise<string> {
  const password = newPassword()
  await createUser(serviceContext(services, 'command-line'), {
    email: EMAIL,
    name: 'Aperçu',
    role: 'trainer',
    password,
  })
  return password
}

/** Publishes the file now and at every save, each time told on the terminal. Gives what was last told. */
async function follow(
  services: Services,
  { log, ending }: Running,
  files: { path: string; course: string; dir: string },
): Promise<() => Published> {
  const language = terminalLanguage()
  const ctx = serviceContext(services, 'command-line', { language })
  let last: Published | undefined
  const following = await followBank(ctx, files, {
    onPublished: (published, lines) => {
      last = published
      for (const line of lines) process.stdout.write(`${line}\n`)
    },
    onError: (error) => log.warn({ err: error }, 'the file cannot be read'),
  })
  ending.push(() => following.stop())
  return () => last!
}
