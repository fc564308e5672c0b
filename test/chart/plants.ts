/** A fault put into what a values file renders, which must be found. */
export interface Plant {
  /** What is said of it. */
  fault: RegExp
  values: string
  /** The text that becomes another, where it first stands. */
  from: string
  to: string
}

/** One for each thing that is judged: what finds nothing in these has not looked. */
export const PLANTS: Plant[] = [
  {
    fault: /maxUnavailble/,
    values: 'external.yaml',
    from: '  maxUnavailable: 1\n',
    to: '  maxUnavailble: 1\n',
  },
  {
    fault: /^Cluster bareme-db: .*synchronous/,
    values: 'cluster.yaml',
    from: 'method: any',
    to: 'method: some',
  },
  {
    fault: /^ServiceMonitor bareme: .*additional properties/,
    values: 'everything.yaml',
    from: '      authorization:\n',
    to: '      authorisation:\n',
  },
  {
    fault: /^the Secret bareme is rendered$/,
    values: 'external.yaml',
    from: 'kind: Service\n',
    to: 'kind: Secret\n',
  },
  {
    fault: /^DATABASE_URL of service holds a secret$/,
    values: 'one-replica.yaml',
    from: '$(DATABASE_PASSWORD)@',
    to: 'abc123@',
  },
  {
    fault: /^the pod of service may read the owner's password$/,
    values: 'external.yaml',
    from: '{ name: bareme-service, key: ADMIN_EMAIL',
    to: '{ name: bareme-owner, key: username',
  },
  {
    fault: /^the migration is no hook$/,
    values: 'external.yaml',
    from: 'helm.sh/hook: pre-install,pre-upgrade',
    to: 'helm.sh/hook: post-install',
  },
  {
    fault: /^the migration is a hook/,
    values: 'cluster.yaml',
    from: 'spec:\n  # Tried again',
    to: '  annotations:\n    helm.sh/hook: pre-install\nspec:\n  # Tried again',
  },
  {
    fault: /^the migration bareme-once-.* is not named by the tag/,
    values: 'everything.yaml',
    from: 'name: bareme-migrate-',
    to: 'name: bareme-once-',
  },
  {
    fault: /^the pod of service may do too much$/,
    values: 'external.yaml',
    from: 'runAsUser: 1000',
    to: 'runAsUser: 0',
  },
  {
    fault: /^the container service may do too much$/,
    values: 'external.yaml',
    from: 'drop: [ALL]',
    to: 'drop: []',
  },
  {
    fault: /^service has too little room for temporary files$/,
    values: 'external.yaml',
    from: 'sizeLimit: 768Mi',
    to: 'sizeLimit: 64Mi',
  },
  {
    fault: /^a failover makes all replicas unready$/,
    values: 'external.yaml',
    from: 'failureThreshold: 12',
    to: 'failureThreshold: 3',
  },
  {
    fault: /^a database that is away restarts the service$/,
    values: 'external.yaml',
    from: 'path: /healthz',
    to: 'path: /readyz',
  },
  {
    fault: /^a stop is cut short$/,
    values: 'everything.yaml',
    from: 'terminationGracePeriodSeconds: 40',
    to: 'terminationGracePeriodSeconds: 25',
  },
  {
    fault: /^service is given LOG_LEVLE, which it does not know$/,
    values: 'everything.yaml',
    from: 'name: LOG_LEVEL',
    to: 'name: LOG_LEVLE',
  },
  {
    fault: /^service: .*\n.*LOG_LEVEL/,
    values: 'everything.yaml',
    from: 'value: "warn"',
    to: 'value: "loud"',
  },
  {
    fault: /^the service migrates by itself$/,
    values: 'external.yaml',
    from: "value: 'false'",
    to: "value: 'true'",
  },
  {
    fault: /^the PodDisruptionBudget selects no pod of the service$/,
    values: 'cluster.yaml',
    from: '      app.kubernetes.io/component: service\n---\n# Source: bareme/templates/service.yaml',
    to: '      app.kubernetes.io/component: api\n---\n# Source: bareme/templates/service.yaml',
  },
  {
    fault: /^a promise rests on what the cluster does not run: .*statement_timeout/,
    values: 'cluster.yaml',
    from: "SET statement_timeout TO '10s'",
    to: "SET statement_timeout TO '1h'",
  },
]

/** Values that the chart must refuse, as Helm's `--set` takes them, beside those of external.yaml. */
export const REFUSED = [
  'config.SECRET_KEY=secret',
  'config.DATABASE_URL=postgresql://bareme_app:secret@db/bareme',
  'secrets.owner.password=secret',
  'image.tag=latest',
  'database.cluster.enabled=true',
  'database.external.host=',
  'publicUrl=quiz.example.org',
  'replicaCount=3',
]
