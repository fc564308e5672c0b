import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../../package.json' with { type: 'json' }
import { variables } from '../../../src/config.ts'

// What Helm makes of the chart is judged by `npm run verify-chart`; here is what needs no Helm.

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const schema = JSON.parse(read('deploy/chart/values.schema.json'))
const values = parse(read('deploy/chart/values.yaml'))

test('the chart is of the same release as the service', () => {
  const { version } = packageJson
  expect(parse(read('deploy/chart/Chart.yaml'))).toMatchObject({ version, appVersion: version })
})

test('the values of the chart are those that its schema knows, and each of them', () => {
  const names = (value: unknown, path = ''): string[] =>
    Object.entries(value as object).flatMap(([name, one]) => [
      `${path}${name}`,
      ...(typeof one === 'object' && !Array.isArray(one) ? names(one, `${path}${name}.`) : []),
    ])
  const known = (one: { properties?: Record<string, object> }, path = ''): string[] =>
    Object.entries(one.properties ?? {}).flatMap(([name, inner]) => [
      `${path}${name}`,
      ...known(inner, `${path}${name}.`),
    ])
  const told = names(values)
  expect(known(schema).filter((name) => !told.includes(name) && name !== 'global')).toEqual([])
})

/** Values as Helm lays those that are given over those of the chart. */
function laidOver(base: unknown, given: unknown): unknown {
  const isMap = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one)
  if (!isMap(base) || !isMap(given)) return given
  const merged = { ...(base as Record<string, unknown>) }
  for (const [name, value] of Object.entries(given as object)) merged[name] = laidOver(merged[name], value)
  return merged
}

test('the values that the operations page shows are such as the chart takes', () => {
  const takes = new Ajv({ strict: false }).compile(schema)
  const [, example] = /```yaml\n(publicUrl: [^`]*)```/.exec(read('docs/operations.md'))!
  expect([takes(laidOver(values, parse(example!))), takes.errors]).toEqual([true, null])
  expect(takes(values)).toBe(false)
})

test('no variable that may hold a secret, or that the chart sets, is among the other variables of the service', () => {
  const kept: string[] = schema.properties.config.propertyNames.not.enum
  expect(kept.filter((name) => !Object.hasOwn(variables.shape, name))).toEqual([])
  expect(kept).toEqual(
    expect.arrayContaining(
      Object.keys(variables.shape).filter((name) =>
        /PASSWORD|SECRET|TOKEN|DATABASE_URL|ADMIN|PROXY$/.test(name.replace('TRUST_PROXY', '')),
      ),
    ),
  )
})

test('a cluster of the chart has the roles and rights that the script makes elsewhere', () => {
  const script = read('docker/create-roles.sh').split('\nSQL\n')[0]!
  const given = script
    .slice(script.indexOf('REVOKE ALL ON DATABASE'))
    .split('\n')
    .filter((line) => !/^(--|\\)/.test(line))
    .map((line) => line.replace(/;$/, ''))
  const template = read('deploy/chart/templates/cluster.yaml')
  const [, list] = /postInitApplicationSQL:\n((?: {8}- .*\n)+)/.exec(template)!
  const [role, ...run] = list!
    .replaceAll('{{ $.Values.database.name }}', 'bareme')
    .trim()
    .split(/\s*\n\s*/)
  expect(role).toBe('- CREATE ROLE bareme_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE')
  expect(run).toEqual(given.map((line) => `- ${line}`))
})
