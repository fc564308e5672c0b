import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Ajv } from 'ajv'
import { stringify } from 'yaml'
import { faultsOf } from './facts.ts'
import { type Manifest, readManifests } from './manifests.ts'
import { PLANTS, REFUSED } from './plants.ts'

// Renders the chart with each values file of its folder `ci` and judges what comes out: Helm's own linter, the schemas of
// Kubernetes, ours for what operators bring, and the facts that promises rest on. `npm run verify-chart`; exit 1 on a fault.

const CHART = join(import.meta.dirname, '../../deploy/chart')
/** What the chart is rendered for; a Helm built from source would take a version from years ago. */
const KUBERNETES = '1.37.0'
const OPERATORS = ['Cluster', 'ServiceMonitor']

const folder = mkdtempSync(join(tmpdir(), 'bareme-chart-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

const ajv = new Ajv({ allErrors: true })
const schemas = new Map(
  globSync(join(import.meta.dirname, 'fields-we-use/*.schema.json')).map((file) => {
    const schema = JSON.parse(readFileSync(file, 'utf8'))
    return [String(schema.properties.kind.const), ajv.compile(schema)]
  }),
)

function run(program: string, args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (error !== undefined) throw new Error(`${program} is needed, and cannot be run: ${error.message}`)
  return { status, said: status === 0 ? stdout : `${stdout}${stderr}`.trim() }
}

const helm = (...args: string[]) => run('helm', args)
const render = (...options: string[]) =>
  helm('template', 'bareme', CHART, '--namespace', 'quiz', '--kube-version', KUBERNETES, ...options)

function told(outcome: { status: number | null; said: string }): string[] {
  return outcome.status === 0 ? [] : [outcome.said]
}

/** Kinds of Kubernetes itself; a kind that neither it nor we know is a fault of both. */
function coreFaults(name: string, manifests: readonly Manifest[]): string[] {
  const path = join(folder, name)
  const core = manifests.filter(({ kind }) => !OPERATORS.includes(kind))
  writeFileSync(path, core.map((manifest) => stringify(manifest)).join('---\n'))
  return told(run('kubernetes-validate', ['--strict', '--quiet', '--kubernetes-version', KUBERNETES, path]))
}

function operatorFaults(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) => {
    const validate = schemas.get(manifest.kind)
    const isValid: boolean = validate === undefined || validate(manifest)
    return isValid ? [] : [`${manifest.kind} ${manifest.metadata.name}: ${ajv.errorsText(validate?.errors)}`]
  })
}

/** All that is wrong with a rendered text; `name` is its file's. Kubernetes is asked last, where nothing else is wrong. */
function faultsIn(name: string, text: string): string[] {
  const manifests = readManifests(text)
  const found = [...operatorFaults(manifests), ...faultsOf(manifests)]
  return found.length > 0 ? found : coreFaults(name, manifests)
}

const rendered = new Map<string, string>()
const faults: string[] = []

for (const values of globSync(join(CHART, 'ci/*.yaml')).sort()) {
  const name = basename(values)
  const linted = helm('lint', '--strict', '--quiet', CHART, '--values', values)
  const { status, said } = render('--values', values)
  if (status === 0) rendered.set(name, said)
  const found = [...told(linted), ...(status === 0 ? faultsIn(name, said) : [said])]
  console.log(`${name}: ${found.length === 0 ? `${readManifests(said).length} objects` : 'FAULTS'}`)
  faults.push(...found.map((fault) => `${name}: ${fault}`))
}

for (const { fault, values, from, to } of PLANTS) {
  const text = rendered.get(values) ?? ''
  const found = text.includes(from) ? faultsIn('planted.yaml', text.replace(from, to)) : []
  if (!found.some((one) => fault.test(one))) faults.push(`not found when planted in ${values}: ${fault}`)
}
for (const given of REFUSED)
  if (render('--values', join(CHART, 'ci/external.yaml'), '--set', given).status === 0)
    faults.push(`the chart takes --set ${given}`)
console.log(`${PLANTS.length} planted faults, ${REFUSED.length} values to refuse`)

for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
