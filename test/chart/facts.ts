import { ConfigError, readConfig, variables } from '../../src/config.ts'
import { roleSettingLines } from '../../src/db/role-settings.ts'
import { type Container, type Manifest, type Variable, type Workload, workloadsOf } from './manifests.ts'

/** What a release must be like, whatever its values: nothing when it is. */
type Fact = (manifests: readonly Manifest[], workloads: readonly Workload[]) => string[]

const FAILOVER_SECONDS = 60
const TEMPORARY_MEBIBYTES = 512
/** Parts of an address that variables hold. */
const OF_THE_ADDRESS = ['DATABASE_USER', 'DATABASE_PASSWORD']
const SECRETS = ['DATABASE_PASSWORD', 'SECRET_KEY', 'ADMIN_PASSWORD', 'METRICS_TOKEN', 'OUTBOUND_PROXY']

const containersOf = (workloads: readonly Workload[]) => workloads.flatMap(({ pod }) => pod.containers)
const named = (workloads: readonly Workload[], component: string) =>
  workloads.filter((one) => one.component === component)

/** Whether each of `wanted` is in `given`, at any depth. */
function holds(given: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return given === wanted
  return (
    typeof given === 'object' &&
    given !== null &&
    Object.entries(wanted).every(([key, value]) => holds((given as Record<string, unknown>)[key], value))
  )
}

const secretsByReference: Fact = (manifests, workloads) => [
  ...manifests
    .filter(({ kind }) => kind === 'Secret')
    .map(({ metadata }) => `the Secret ${metadata.name} is rendered`),
  ...containersOf(workloads).flatMap(({ name, env }) =>
    env.filter(holdsSecret).map((variable) => `${variable.name} of ${name} holds a secret`),
  ),
]

function holdsSecret({ name, value }: Variable): boolean {
  if (value === undefined) return false
  const password = /^\w+:\/\/[^:/]*:([^@]*)@/.exec(value)?.[1]
  return SECRETS.includes(name) || (password !== undefined && password !== '$(DATABASE_PASSWORD)')
}

/** The owner's Secret is the one that the migration's address is made with. */
const ownerForMigrationAlone: Fact = (_manifests, workloads) => {
  const secretOf = (component: string) =>
    containersOf(named(workloads, component))[0]?.env.find(({ name }) => name === 'DATABASE_PASSWORD')
      ?.valueFrom?.secretKeyRef?.name
  const owner = secretOf('migrate')
  if (owner === undefined || owner === secretOf('service')) return ['the migration has no role of its own']
  return workloads
    .filter(({ component, pod }) => component !== 'migrate' && JSON.stringify(pod).includes(`"${owner}"`))
    .map(({ component }) => `the pod of ${component} may read the owner's password`)
}

const hookOutsideAlone: Fact = (manifests) => {
  const isInside = manifests.some(({ kind }) => kind === 'Cluster')
  return manifests
    .filter(({ kind, spec }) => kind === 'Job' && spec.template!.spec.containers[0]!.name === 'migrate')
    .flatMap(({ metadata: { name, annotations, labels } }) => {
      const hook = annotations?.['helm.sh/hook']
      if (!isInside) return hook === 'pre-install,pre-upgrade' ? [] : ['the migration is no hook']
      const tag = labels['app.kubernetes.io/version']!.toLowerCase().replaceAll(/[._]/g, '-')
      return [
        ...(hook === undefined
          ? []
          : ['the migration is a hook, and waits for a database of its own release']),
        ...(name.includes(`-migrate-${tag}-`)
          ? []
          : [`the migration ${name} is not named by the tag ${tag}`]),
      ]
    })
}

const unprivileged: Fact = (_manifests, workloads) =>
  workloads.flatMap(({ component, pod }) => [
    ...(holds(pod, {
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    })
      ? []
      : [`the pod of ${component} may do too much`]),
    ...pod.containers
      .filter(
        ({ securityContext }) =>
          !holds(securityContext, {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          }),
      )
      .map(({ name }) => `the container ${name} may do too much`),
  ])

const temporaryFiles: Fact = (_manifests, workloads) =>
  workloads.flatMap(({ component, pod: { volumes = [], containers } }) => {
    const mount = containers[0]!.volumeMounts?.find(({ mountPath }) => mountPath === '/tmp')
    const size = volumes.find(({ name }) => name === mount?.name)?.emptyDir?.sizeLimit
    return Number(/^(\d+)Mi$/.exec(size ?? '')?.[1]) >= TEMPORARY_MEBIBYTES
      ? []
      : [`${component} has too little room for temporary files`]
  })

const outlastsFailover: Fact = (_manifests, workloads) =>
  containersOf(named(workloads, 'service')).flatMap(({ readinessProbe, livenessProbe, startupProbe }) => [
    ...(readinessProbe?.httpGet?.path === '/readyz' &&
    readinessProbe.periodSeconds! * readinessProbe.failureThreshold! >= FAILOVER_SECONDS
      ? []
      : ['a failover makes all replicas unready']),
    ...([livenessProbe, startupProbe].every((probe) => probe?.httpGet?.path === '/healthz')
      ? []
      : ['a database that is away restarts the service']),
  ])

const timeToStop: Fact = (_manifests, workloads) =>
  named(workloads, 'service').flatMap(({ pod }) => {
    const [{ lifecycle, env }] = pod.containers as [Container]
    const patience = Number(env.find(({ name }) => name === 'SHUTDOWN_TIMEOUT')?.value)
    const needed = (lifecycle?.preStop?.sleep?.seconds ?? 0) + patience
    return pod.terminationGracePeriodSeconds! > needed ? [] : ['a stop is cut short']
  })

/** The service reads its variables as the kubelet would fill them in. */
const readableConfig: Fact = (_manifests, workloads) =>
  workloads.flatMap(({ component, pod }) => {
    const { env } = pod.containers[0]!
    const unknown = env
      .map(({ name }) => name)
      .filter((name) => !OF_THE_ADDRESS.includes(name) && !Object.hasOwn(variables.shape, name))
    const told = unknown.map((name) => `${component} is given ${name}, which it does not know`)
    try {
      const config = readConfig(filled(env))
      return component === 'service' && config.MIGRATE_ON_START
        ? [...told, 'the service migrates by itself']
        : told
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      return [...told, `${component}: ${error.message}`]
    }
  })

function filled(env: readonly Variable[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, value } of env) {
    const given = value ?? (name === 'ADMIN_EMAIL' ? 'you@example.org' : 'a0123456789'.repeat(3))
    values[name] = given.replaceAll(/\$\((\w+)\)/g, (all, other: string) => values[other] ?? all)
  }
  // Whoever calls through a proxy writes an address there.
  if (values['OUTBOUND_PROXY']) values['OUTBOUND_PROXY'] = 'http://proxy.example.org:3128'
  return values
}

/** What is meant for the pods of the service reaches them. */
const selectorsMeetThePods: Fact = (manifests, workloads) => {
  const [service] = named(workloads, 'service')
  return manifests
    .filter(({ metadata }) => metadata.labels['app.kubernetes.io/component'] === 'service')
    .flatMap(({ kind, spec: { selector = {}, podSelector = {} } }) => {
      const wanted = podSelector.matchLabels ?? ('matchLabels' in selector ? selector.matchLabels : selector)
      return holds(service!.labels, wanted) ? [] : [`the ${kind} selects no pod of the service`]
    })
}

const roleSettings: Fact = (manifests) =>
  manifests.flatMap(({ spec }) => {
    if (!spec.bootstrap) return []
    const { database, postInitApplicationSQL } = spec.bootstrap.initdb
    return roleSettingLines('bareme_app', database)
      .filter((line) => !postInitApplicationSQL.includes(line))
      .map((line) => `a promise rests on what the cluster does not run: ${line}`)
  })

const FACTS: Fact[] = [
  secretsByReference,
  ownerForMigrationAlone,
  hookOutsideAlone,
  unprivileged,
  temporaryFiles,
  outlastsFailover,
  timeToStop,
  readableConfig,
  selectorsMeetThePods,
  roleSettings,
]

/** What is wrong with a release of the chart, a text a fault. */
export function faultsOf(manifests: readonly Manifest[]): string[] {
  const workloads = workloadsOf(manifests)
  return FACTS.flatMap((fact) => fact(manifests, workloads))
}
