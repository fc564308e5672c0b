import { describe, expect, test } from 'vitest'
import { yaml } from '../../../../../src/domain/questions/yaml.ts'
import { contentOf, gradeOf, kubernetes, wordsOn } from './contents.ts'

const share = (content: Parameters<typeof gradeOf>[0], text: string) => {
  const { n, d } = gradeOf(content, text).fraction
  return n / d
}

const joined = (...documents: string[]) => documents.join('\n---\n')

const pod = contentOf(
  `apiVersion: v1
kind: Pod
spec:
  restartPolicy: OnFailure
  containers: [{ name: web, image: nginx }]`,
  [
    { at: '/apiVersion', schema: { const: 'v1' } },
    { at: '/kind', schema: { const: 'Pod' } },
    { at: '/spec/restartPolicy', schema: { const: 'OnFailure' }, weight: 2 },
    {
      at: '/spec/containers',
      schema: { maxItems: 1, contains: { required: ['name'], properties: { name: { const: 'web' } } } },
    },
    {
      at: '/spec/containers',
      schema: { maxItems: 1, contains: { required: ['image'], properties: { image: { const: 'nginx' } } } },
    },
  ],
)

describe('documents', () => {
  test('fragments that hold one assertion each add up to nothing', () => {
    const fragments = [
      ...['apiVersion: v1', 'apiVersion: apps/v1', 'kind: Pod', 'kind: Deployment'],
      ...['OnFailure', 'Never', 'Always'].map((policy) => `spec: {restartPolicy: ${policy}}`),
      'spec: {containers: [{name: web}]}',
      'spec: {containers: [{image: nginx}]}',
    ]
    expect(share(pod, joined(...fragments))).toBe(0)
  })

  test('a second one costs what the heaviest assertion is worth', () => {
    const other = pod.answer.replace('OnFailure', 'Never')
    expect(share(pod, joined(pod.answer, other))).toBe(4 / 6)
    expect(share(pod, joined(other, pod.answer))).toBe(4 / 6)
    expect(share(pod, joined(other, pod.answer, 'kind: Service'))).toBe(2 / 6)
    expect(share(pod, other)).toBe(4 / 6)
  })

  test('what says nothing is no document', () => {
    expect(share(pod, joined('', pod.answer, '# fin', ''))).toBe(1)
  })

  test('the order of those asked for does not matter, but for what is asked by its place', () => {
    const [deployment, service] = kubernetes.answer.split('---\n') as [string, string]
    expect(share(kubernetes, joined(service, deployment))).toBe(4 / 5)
    expect(share(kubernetes, deployment)).toBe(4 / 5)
    expect(share(kubernetes, joined(service, deployment, service))).toBe(3 / 5)
  })

  test('one of the answer stands for one of the model', () => {
    const twins = contentOf('kind: A\nv: 1\n---\nkind: A\nv: 2', [
      { at: '/v', document: 0, schema: { const: 1 } },
      { at: '/v', document: 1, schema: { const: 2 } },
      { at: '/kind', document: { '/kind': 'A' }, schema: { const: 'A' } },
    ])
    expect(share(twins, 'kind: A\nv: 1')).toBe(1 / 3)
    expect(share(twins, twins.answer)).toBe(1)
  })

  test('too many are told, with what they cost', () => {
    const sentence = wordsOn(pod, joined(pod.answer, 'kind: Pod', 'kind: Pod')).at(-1)
    expect(sentence).toBe(
      'La réponse compte 3 documents, et il en fallait 1 : chacun de trop coûte 33,33 % des points.',
    )
  })
})

describe('items of a list', () => {
  const contexts = contentOf(
    'contexts:\n  - { name: dev, cluster: a }\n  - { name: prod, cluster: b, user: eve }',
    [
      { at: '/contexts', schema: { maxItems: 2, contains: item({ name: 'prod', cluster: 'b' }) }, weight: 2 },
      { at: '/contexts', schema: { maxItems: 2, contains: item({ name: 'prod', user: 'eve' }) } },
      { at: '/contexts', schema: { maxItems: 2, contains: item({ name: 'dev' }) } },
    ],
  )

  test('what one item holds in the model is held by one item', () => {
    const split = 'contexts:\n  - { name: prod, cluster: b }\n  - { name: prod, user: eve }'
    expect(share(contexts, split)).toBe(2 / 4)
    expect(share(contexts, contexts.answer)).toBe(1)
    expect(wordsOn(contexts, split)[1]).toContain(
      'attendu : un même élément qui réponde à tout ce qui lui est demandé',
    )
  })

  test('also where several lists are looked at', () => {
    const each = contentOf('a: [{x: 1, y: 2}]\nb: [{x: 1, y: 2}]', [
      { at: '/*', schema: { maxItems: 1, contains: item({ x: 1 }) } },
      { at: '/*', schema: { maxItems: 1, contains: item({ y: 2 }) } },
    ])
    const open = {
      ...each,
      assertions: each.assertions.map((one) => ({ ...one, schema: { ...one.schema, maxItems: 2 } })),
    }
    expect(share(open, 'a: [{x: 1, y: 2}]\nb: [{x: 1}, {y: 2}]')).toBe(1 / 2)
    expect(share(open, each.answer)).toBe(1)
  })

  function item(values: Record<string, unknown>) {
    const properties = Object.entries(values).map(([key, value]) => [key, { const: value }])
    return { required: Object.keys(values), properties: Object.fromEntries(properties) }
  }
})

describe('a question is found open when', () => {
  const rules = (content: Parameters<typeof yaml.findings>[0]) =>
    yaml.findings(content).map(({ rule, path }) => [rule, path])

  test.each([
    ['a list is searched and nothing bounds it', { contains: { const: 1 } }],
    ['another assertion bounds it', { contains: { const: 1 }, minItems: 1 }],
    ['the list is inside what is asserted', { properties: { b: { contains: {} } }, required: ['b'] }],
    ['the list is inside an item', { maxItems: 1, contains: { items: { contains: {} } } }],
  ])('%s', (_, schema) => {
    const content = contentOf('a: [1]', [
      { at: '/a', schema: { const: [1] } },
      { at: '/a', schema },
    ])
    expect(rules(content)).toContainEqual(['contains-open', ['assertions', 1]])
  })

  test('the model has two documents, and an assertion does not say which it is about', () => {
    const content = contentOf('a: 1\n---\na: 2', [
      { at: '/a', schema: { const: 2 } },
      { at: '/a', document: 0, schema: { const: 1 } },
      { at: '/b', absent: true },
    ])
    expect(rules(content)).toEqual([['document-open', ['assertions', 0]]])
    expect(yaml.findings(content)[0]!.says.en).toContain('it is taken to be document 2')
  })
})
