import { parseAllDocuments } from 'yaml'

/** A variable of a container. */
export interface Variable {
  name: string
  value?: string
  valueFrom?: { secretKeyRef?: { name: string; key: string; optional?: boolean } }
}

interface Probe {
  httpGet?: { path: string }
  periodSeconds?: number
  failureThreshold?: number
}

export interface Container {
  name: string
  command?: string[]
  env: Variable[]
  securityContext?: object
  readinessProbe?: Probe
  livenessProbe?: Probe
  startupProbe?: Probe
  lifecycle?: { preStop?: { sleep?: { seconds: number } } }
  volumeMounts?: { name: string; mountPath: string }[]
}

export interface Pod {
  automountServiceAccountToken?: boolean
  terminationGracePeriodSeconds?: number
  securityContext?: object
  volumes?: { name: string; emptyDir?: { sizeLimit?: string } }[]
  containers: Container[]
}

type Labels = Record<string, string>

/** An object of Kubernetes, as far as the facts look at it. */
export interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string; labels: Labels; annotations?: Labels }
  spec: {
    selector?: Labels | { matchLabels: Labels }
    podSelector?: { matchLabels?: Labels }
    template?: { metadata: { labels: Labels }; spec: Pod }
    bootstrap?: { initdb: { database: string; postInitApplicationSQL: string[] } }
  }
}

/** The pods that a release starts, by their component. */
export interface Workload {
  component: string
  labels: Labels
  pod: Pod
}

/** The objects that a text of several documents holds. */
export function readManifests(text: string): Manifest[] {
  return parseAllDocuments(text)
    .map((document): Manifest | null => document.toJS())
    .filter((manifest) => manifest !== null)
}

/** The pods that these objects start. */
export function workloadsOf(manifests: readonly Manifest[]): Workload[] {
  return manifests.flatMap(({ metadata, spec: { template } }) =>
    template === undefined
      ? []
      : [
          {
            component: metadata.labels['app.kubernetes.io/component']!,
            labels: template.metadata.labels,
            pod: template.spec,
          },
        ],
  )
}
