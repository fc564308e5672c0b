import { expect, test } from 'vitest'
import { codeOf, createApi, dataOf, shareApi } from '../../support/api.ts'
import { shownOption } from '../../support/attempts.ts'
import { SAMPLE_BANK } from '../../support/world.ts'

// Files are read in a process of the service's, which takes a second to start.
const shared = shareApi()

const EXPORTS = [
  ['csv', 'csv'],
  ['gift', 'gift'],
  ['moodle-xml', 'moodle-xml'],
  ['qti12', 'qti'],
  ['qti21', 'qti'],
  ['qti3', 'qti'],
] as const

test.each(EXPORTS)(
  'a trainer exports a live bank as %s, and the file is read again as %s',
  async (as, from) => {
    const api = shared()
    const client = api.client(await api.world.person('trainer'))
    const exported = dataOf(
      await client.GET('/v1/banks/{bank}/export', {
        params: { path: { bank: 'sample' }, query: { format: as } },
      }),
    )
    expect(exported.file).toMatch(/^sample\./)
    const file = exported.encoding === 'utf8' ? { text: exported.content } : { base64: exported.content }
    const imported = dataOf(await client.POST('/v1/banks/import', { body: { format: from, ...file } }))
    expect(imported.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(imported.complete).toBe(true)
    for (const words of ['First question?', 'The right one', 'SECRET-EXPLANATION-3'])
      expect(imported.yaml).toContain(words)
  },
)

const UNTITLED = SAMPLE_BANK.replace('title: Sample\n', '').replace(/^language: .*$/m, 'language: french')

test.each([
  ['fr', 'de', 'fr', '« title » manque', 'un code de langue tel que fr ou en-GB'],
  ['fr', undefined, 'fr', '« title » manque', 'un code de langue tel que fr ou en-GB'],
  ['en', 'en-GB, fr;q=0.5', 'en', '"title" is missing', 'a language tag such as fr or en-GB'],
] as const)('findings are told in %s to who asks for %s', async (_, asked, language, missing, tag) => {
  const api = shared()
  const client = api.client(await api.world.person('trainer'))
  const params = { header: asked === undefined ? {} : { 'Accept-Language': asked } }
  const checked = await client.POST('/v1/banks/check', { params, body: { yaml: UNTITLED } })
  expect(checked.response.headers.get('content-language')).toBe(language)
  expect(dataOf(checked).findings.map(({ rule, message }) => [rule, message])).toEqual(
    expect.arrayContaining([
      ['schema', missing],
      ['schema', tag],
    ]),
  )
  const body = {
    format: 'text',
    text: 'Question 1\nQue fait RUN ?\n1. Il construit.\n2. Il démarre.\n',
  } as const
  const imported = await client.POST('/v1/banks/import', { params, body })
  expect(imported.response.headers.get('content-language')).toBe(language)
  expect(dataOf(imported).findings.map(({ message }) => message)).toContain(missing)
  expect(dataOf(imported).report.map(({ detail }) => detail)).toContain(
    language === 'fr' ? 'une explication' : 'explanation',
  )
})

test('without a format the content tells it, and the answer says which', async () => {
  const api = shared()
  const client = api.client(await api.world.person('trainer'))
  const read = async (body: { text: string; format?: 'gift' }) =>
    dataOf(await client.POST('/v1/banks/import', { body })).format
  expect(await read({ text: 'Où ?\nA. ici\nB. là\nANSWER: B' })).toBe('aiken')
  expect(await read({ text: 'Où ?\nA. ici\nB. là\nANSWER: B', format: 'gift' })).toBe('gift')
})

test('a plain QCM comes in with what it lacks listed, and is not complete', async () => {
  const api = shared()
  const client = api.client(await api.world.person('trainer'))
  const text = 'Question 1\nQue fait RUN ?\n1. Il construit.\n2. Il démarre.\n'
  const imported = dataOf(await client.POST('/v1/banks/import', { body: { format: 'text', text } }))
  expect(imported.complete).toBe(false)
  expect(imported.report.map(({ what }) => what)).toContain('missing')
  expect(imported.yaml).toContain('Que fait RUN ?')
})

test.each([
  ['a package that is none', { format: 'qti', base64: 'UEsDBA==' }, 422, 'unreadable-file'],
  ['XML that is cut off', { format: 'moodle-xml', text: '<quiz><question' }, 422, 'unreadable-file'],
  ['both a text and bytes', { format: 'gift', text: 'x', base64: 'eA==' }, 400, 'validation'],
  ['neither', { format: 'gift' }, 400, 'validation'],
  ['a text of no format', { text: 'Bonjour.' }, 422, 'unreadable-file'],
  ['an unknown format', { format: 'docx', text: 'x' }, 400, 'validation'],
] as const)('%s is refused', async (_, body, status, code) => {
  const api = shared()
  const as = await api.world.person('trainer')
  const reply = await api.request({ method: 'POST', url: '/v1/banks/import', as, body })
  expect([reply.status, reply.body.code]).toEqual([status, code])
})

test('an unknown bank is not exported, and a trainee reads no key by exporting', async () => {
  const api = shared()
  const query = { format: 'gift' } as const
  const trainer = api.client(await api.world.person('trainer'))
  const missing = await trainer.GET('/v1/banks/{bank}/export', {
    params: { path: { bank: 'nowhere' }, query },
  })
  expect(codeOf(missing)).toBe('not-found')
  const trainee = api.client(await api.world.person())
  const refused = await trainee.GET('/v1/banks/{bank}/export', {
    params: { path: { bank: 'sample' }, query },
  })
  expect(codeOf(refused)).toBe('forbidden')
})

test('answers are saved while a long check runs in its process', async () => {
  const api = await createApi()
  const [trainer, trainee] = [await api.world.person('trainer'), await api.world.person()]
  const attempt = await api.request({
    method: 'POST',
    url: '/v1/quizzes/sample/attempts',
    as: trainee,
    body: {},
  })
  const [head, first] = SAMPLE_BANK.split('  - id: second')[0]!.split('questions:\n') as [string, string]
  const many = Array.from({ length: 400 }, (_, index) => first.replace('id: first', `id: q${index}`))
  const order: string[] = []
  const checked = api
    .request({
      method: 'POST',
      url: '/v1/banks/check',
      as: trainer,
      body: { yaml: `${head}questions:\n${many.join('')}` },
    })
    .then(({ status }) => order.push(`check ${status}`))
  const url = `/v1/attempts/${attempt.body.id}/responses/1`
  for (const choice of ['right-1', 'wrong-1', 'other-1']) {
    const { status } = await api.request({
      method: 'PUT',
      url,
      as: trainee,
      body: { response: { type: 'single', choice: shownOption(api.world, choice) } },
    })
    order.push(`save ${status}`)
  }
  await checked
  expect(order).toEqual(['save 200', 'save 200', 'save 200', 'check 200'])
})
