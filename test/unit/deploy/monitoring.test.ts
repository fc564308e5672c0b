import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MetricObject } from 'prom-client'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { connect } from '../../../src/db/connection.ts'
import { createMetrics } from '../../../src/http/metrics.ts'
import { createContentStore } from '../../../src/usecases/banks/content/store.ts'

const DEPLOY = join(import.meta.dirname, '../../../deploy')
const alerts = parse(readFileSync(join(DEPLOY, 'alerts.yaml'), 'utf8'))
const dashboard = JSON.parse(readFileSync(join(DEPLOY, 'grafana.json'), 'utf8'))

// Nobody listens there.
const db = connect({ url: 'postgresql://nobody@127.0.0.1:1/nothing' })
afterAll(() => db.close())
const { registry } = createMetrics({ db, content: createContentStore(new Uint8Array(16)) })

/** Names under which Prometheus keeps a metric, each with its labels. */
function keptAs({ name, type, ...rest }: MetricObject): [string, string[]][] {
  const { labelNames: labels } = rest as unknown as { labelNames: string[] }
  if (String(type) !== 'histogram') return [[name, labels]]
  return ['bucket', 'sum', 'count'].map((part) => [`${name}_${part}`, [...labels, 'le']])
}

const exported = new Map(registry.getMetricsAsArray().flatMap(keptAs))
/** Labels that Prometheus gives to all that it reads. */
const OF_A_SCRAPE = ['job', 'instance']
const OPERATORS = ['and', 'or', 'unless', 'offset', 'bool']
const GROUPING = /\b(by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/g

/** What an expression of PromQL names that the service does not export. */
function unknownIn(expression: string): string[] {
  const bare = expression.replaceAll(/"[^"]*"/g, '""').replaceAll(/\[[^\]]*\]/g, '')
  const selected = [...bare.matchAll(/(\w+)\s*\{([^}]*)\}/g)].flatMap(([, metric, matchers]) =>
    [...matchers!.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)]
      .map(([, label]) => label!)
      .filter((label) => ![...OF_A_SCRAPE, ...(exported.get(metric!) ?? [])].includes(label))
      .map((label) => `${metric}{${label}}`),
  )
  const names = [
    ...bare
      .replaceAll(/\{[^}]*\}/g, '')
      .replaceAll(GROUPING, '')
      .matchAll(/(?<![\w.])[A-Za-z_:][\w:]*(?!\w*\s*\()/g),
  ].map(([name]) => name)
  const metrics = names.filter((name) => !OPERATORS.includes(name))
  const labels = new Set([...OF_A_SCRAPE, ...metrics.flatMap((name) => exported.get(name) ?? [])])
  const grouped = [...bare.matchAll(GROUPING)].flatMap(([, , list]) => list!.match(/\w+/g) ?? [])
  return [
    ...metrics.filter((name) => !exported.has(name)),
    ...selected,
    ...grouped.filter((label) => !labels.has(label)),
  ]
}

test.each([
  ['a metric', 'sum(rate(bareme_nothing_total[5m])) > 0', ['bareme_nothing_total']],
  ['a metric of another', 'up == 0', ['up']],
  ['the sum of no histogram', 'bareme_requests_total_sum', ['bareme_requests_total_sum']],
  ['a histogram without its part', 'bareme_close_lag_seconds', ['bareme_close_lag_seconds']],
  ['a label that is asked for', 'bareme_open_attempts{quiz="a"}', ['bareme_open_attempts{quiz}']],
  ['a label that is grouped by', 'sum by (job, quiz) (bareme_open_attempts)', ['quiz']],
  [
    'nothing of what is there',
    'histogram_quantile(0.99, sum by (job, le) (rate(bareme_close_lag_seconds_bucket{job="$job", le!="up"}[$__rate_interval]))) ' +
      '> 1e3 or absent(nodejs_eventloop_lag_p99_seconds offset 5m)',
    [],
  ],
])('what the service does not export is seen in an expression: %s', (_what, expression, unknown) => {
  expect(unknownIn(expression)).toEqual(unknown)
})

describe('deploy/alerts.yaml', () => {
  const rules: { alert: string; expr: string }[] = alerts.groups.flatMap(
    (group: { rules: object[] }) => group.rules,
  )

  test.each(rules)('$alert asks for what the service exports', ({ expr }) => {
    expect(unknownIn(expr)).toEqual([])
  })
})

describe('deploy/grafana.json', () => {
  const panels: { id: number; title: string; targets: { expr: string }[] }[] = dashboard.panels

  test.each(panels)('$title asks for what the service exports', ({ targets }) => {
    expect(targets.flatMap(({ expr }) => unknownIn(expr))).toEqual([])
  })

  test('has a panel, or an alert stands, for each metric that is the service’s own', () => {
    const asked = JSON.stringify([dashboard.panels, alerts])
    const own = registry
      .getMetricsAsArray()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('bareme_'))
    expect(own.filter((name) => !asked.includes(name))).toEqual([])
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  })
})

test('what only the database knows is left out while it is away: a zero would be an answer', async () => {
  const text = await registry.metrics()
  expect(text).toMatch(/^bareme_pool_connections\{state="waiting"\} \d/m)
  expect(text).not.toMatch(/^bareme_(open_attempts|pending_scores|unreachable_quizzes|months_ahead) /m)
})
