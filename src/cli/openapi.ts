import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { buildApp } from '../app.ts'
import type { Contract } from '../http/contract/document.ts'
import { contractForTrainees } from '../http/contract/for-trainees.ts'
import { renderTypes, renderYaml } from '../http/contract/render.ts'
import { createMetrics } from '../http/metrics.ts'
import { routes } from '../http/routes/index.ts'
import type { Services } from '../usecases/context.ts'

const FOLDER = new URL('../../openapi/', import.meta.url)

type OpenapiFile = 'openapi.yaml' | 'trainee.yaml' | 'types.ts'

/** The contract of this build, made from its routes alone: no database is opened. */
export async function currentContract(): Promise<Contract> {
  const services = servicesOfNobody()
  const app = await buildApp({
    config: { PUBLIC_URL: undefined, CORS_ORIGINS: [], TRUST_PROXY: undefined, METRICS_TOKEN: undefined },
    services,
    metrics: createMetrics(services),
  })
  await app.ready()
  try {
    return JSON.parse(JSON.stringify(app.swagger()))
  } finally {
    await app.close()
  }
}

/** The files of `openapi/` that the routes make, by name; a release asks for its version before it is that of the package. */
export async function openapiFiles(version?: string): Promise<Record<OpenapiFile, string>> {
  const contract = await currentContract()
  if (version) contract.info.version = version
  return {
    'openapi.yaml': renderYaml(contract),
    'trainee.yaml': renderYaml(contractForTrainees(contract, routes)),
    'types.ts': await renderTypes(contract),
  }
}

/** Writes them. */
export async function openapiWrite(): Promise<void> {
  for (const [name, text] of Object.entries(await openapiFiles()))
    await writeFile(new URL(name, FOLDER), text)
}

/** One sentence for each of them that is not committed as the routes make it. */
export async function openapiCheck(): Promise<string[]> {
  const complaints: string[] = []
  for (const [name, text] of Object.entries(await openapiFiles())) {
    if ((await readIfThere(name)) !== text) {
      complaints.push(`openapi/${name} is stale: run \`npm run bareme -- openapi write\``)
    }
  }
  return complaints
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
