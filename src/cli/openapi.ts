import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { buildApp } from '../app.ts'
import { compareContracts, isMajorChange } from '../http/contract/compare.ts'
import type { Contract } from '../http/contract/document.ts'
import { renderTypes, renderYaml } from '../http/contract/render.ts'
import { createMetrics } from '../http/metrics.ts'
import type { Services } from '../usecases/context.ts'

const FOLDER = new URL('../../openapi/', import.meta.url)

/** The contract of this build, made from its routes alone: no database is opened. */
export async function currentContract(): Promise<Contract> {
  const services = servicesOfNobody()
  const app = await buildApp({
    config: { PUBLIC_URL: undefined, CORS_ORIGINS: [], TRUST_PROXY: undefined, METRICS_TOKEN: undefined },
    services,
    metrics: createMetrics(services.db),
  })
  await app.ready()
  try {
    return JSON.parse(JSON.stringify(app.swagger()))
  } finally {
    await app.close()
  }
}

/** Writes `openapi/openapi.yaml` and `openapi/types.ts`. */
export async function openapiWrite(): Promise<void> {
  for (const [name, text] of await rendered()) await writeFile(new URL(name, FOLDER), text)
}

/**
 * What keeps the committed contract from being released, one sentence each; none: it is fresh, and breaks nothing
 * of the last release (`openapi/released.yaml`) that a higher major version would not excuse.
 */
export async function openapiCheck(): Promise<string[]> {
  const complaints: string[] = []
  for (const [name, text] of await rendered()) {
    if ((await readIfThere(name)) !== text) {
      complaints.push(`openapi/${name} is stale: run \`npm run bareme -- openapi write\``)
    }
  }
  const released = await readIfThere('released.yaml')
  if (released === null) return [...complaints, 'openapi/released.yaml is missing: copy the last release']
  const [before, now] = [parse(released) as Contract, await currentContract()]
  if (isMajorChange(before.info.version, now.info.version)) return complaints
  const breaking = compareContracts(before, now).map(
    ({ at, what }) => `breaks ${before.info.version} without a new major version: ${at}: ${what}`,
  )
  return [...complaints, ...breaking]
}

async function rendered(): Promise<[name: string, text: string][]> {
  const contract = await currentContract()
  return [
    ['openapi.yaml', renderYaml(contract)],
    ['types.ts', await renderTypes(contract)],
  ]
}

async function readIfThere(name: string): Promise<string | null> {
  return readFile(new URL(name, FOLDER), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

/** Services that nothing is ever asked of: building the server only needs a key to exist. */
function servicesOfNobody(): Services {
  const pair = generateKeyPairSync('ed25519')
  const access = {
    kid: 'none',
    privatePem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    publicPem: pair.publicKey.export({ type: 'spki', format: 'pem' }),
    publicJwk: {},
  }
  return { keys: { access, jwks: [] } } as unknown as Services
}
