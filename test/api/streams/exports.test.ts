import { expect, test } from 'vitest'
import { readDelimited } from '../../../src/delimited/read.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { exportGradebook, exportGradebookInput } from '../../../src/usecases/results/exports/gradebook.ts'
import { type Api, createApi } from '../../support/api.ts'
import { choose, save, start, tick } from '../../support/attempts.ts'
import { DAY } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson } from '../../support/world.ts'

const YAML: Record<string, string> = {
  'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/drawn.quiz.yaml': sampleQuiz('drawn', {
    title: "'Dessin'",
    access: 'assigned',
    sections: '[{ draw: { bank: sample, count: 2 } }]',
    release: '{ score: manual, answers: manual }',
  }),
}

interface Class {
  api: Api
  trainer: TestPerson
  people: TestPerson[]
  cohort: string
  assignment: string
}

/** Ada answered one question and left the other blank, Zoé never began, Eve runs, Bob was never there and is over. */
async function taught(): Promise<Class> {
  const world = await createWorld({ content: false })
  await world.publish(YAML)
  const people = [await world.person(), await world.person(), await world.person()]
  const [ada, zoe, eve] = people as [TestPerson, TestPerson, TestPerson]
  const name = (person: TestPerson, family: string, given: string, reference: string | null) =>
    world.db.pool.query(
      'UPDATE users SET family_name = $2, given_name = $3, reference = $4, name = $3 WHERE id = $1',
      [person.id, family, given, reference],
    )
  await name(ada, '=cmd|calc', 'Ada', '+33 6')
  await name(zoe, 'Élan', 'Zoé', null)
  await name(eve, 'Zola; "Eve"', 'Eve', 'R~7')
  const trainer = await world.person('trainer')
  const cohort = await world.cohort({ trainers: [trainer], members: people })
  const [opensAt, closesAt] = [new Date(Date.now() - DAY), new Date(Date.now() + DAY)]
  const assignment = await world.assignment({ cohort, quiz: 'drawn', opensAt, closesAt })
  const attempt = await start(ada.ctx, 'drawn', assignment)
  const { rows } = await world.db.pool.query(
    `SELECT p.position, r.question FROM paper_entries p JOIN question_revisions r ON r.id = p.question_revision_id
     WHERE attempt_id = $1 ORDER BY position`,
    [attempt],
  )
  const right: Record<string, ReturnType<typeof choose>> = {
    first: choose('right-1'),
    second: choose('right-2'),
    third: tick('a', 'c'),
  }
  await save(ada.ctx, attempt, 1, right[rows[0].question]!)
  await save(ada.ctx, attempt, 2, null)
  await submitAttempt(ada.ctx, { attempt })
  await start(eve.ctx, 'drawn', assignment)
  return { api: await createApi({ world }), trainer, people, cohort, assignment }
}

const table = (text: string) => {
  const { headings, rows } = readDelimited(Buffer.from(text), { rows: 1_000, columns: 100 })
  return rows.map(({ cells }) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])))
}

async function exported(
  { api, trainer, cohort, assignment }: Class,
  of: 'cohorts' | 'assignments',
  query: string,
  language = 'en',
) {
  const url = `/v1/${of}/${of === 'cohorts' ? cohort : assignment}/results/export${query}`
  const reply = await api.request({
    method: 'GET',
    url,
    as: trainer,
    headers: { 'accept-language': language },
  })
  expect(reply.status).toBe(200)
  return reply
}

test('the gradebook is exported in the order of lists, a word where there is no mark, and no cell runs', async () => {
  const all = await taught()
  const json = (await exported(all, 'cohorts', '')).body
  expect(json.trainees.map(({ trainee }: { trainee: { familyName: string } }) => trainee.familyName)).toEqual(
    ['=cmd|calc', 'Élan', 'Zola; "Eve"'],
  )
  const csv = await exported(all, 'cohorts', '?format=csv')
  expect(csv.headers['content-disposition']).toBe('attachment; filename="gradebook.csv"')
  expect(csv.headers['export-as-of']).toMatch(/^\d{4}-.*Z$/)
  expect(csv.text).toContain("'=cmd|calc")
  const rows = table(csv.text)
  expect(
    rows.map((row) => [row['Family name'], row['Reference'], row['Dessin : Points'], row['Dessin : Passed']]),
  ).toEqual([
    ['=cmd|calc', '+33 6', '1', 'no'],
    ['Élan', '', 'to come', 'to come'],
    ['Zola; "Eve"', 'R~7', 'running', 'running'],
    ['', '', '1', '1'],
    ['', '', '', ''],
    ['', '', '', ''],
  ])
  expect(rows.slice(3).map((row) => [row['Id'], row['Dessin : Mark out of 20']])).toEqual([
    ['Number (marks alone)', '1'],
    ['Mean (marks alone)', '10'],
    ['Median (marks alone)', '10'],
  ])
})

test('absences as 0 are named beside every figure, and never touch what people have', async () => {
  const all = await taught()
  await all.api.world.db.pool.query(`UPDATE assignments SET closes_at = now() - interval '1 hour'`)
  const { body } = await exported(all, 'cohorts', '?absent=zero')
  expect(body.absent).toBe('zero')
  expect(body.columns[0].figures).toMatchObject({ absent: 'zero', absences: 1, over: 2, mean: { mark20: 5 } })
  const french = await exported(all, 'cohorts', '?absent=zero&format=csv&dialect=fr', 'fr')
  expect(french.text.startsWith('\uFEFFIdentifiant;Nom de famille;')).toBe(true)
  expect(french.text).toContain(';absent;')
  const rows = table(french.text)
  expect(rows.slice(3).map((row) => [row['Identifiant'], row['Dessin : Note sur 20']])).toEqual([
    ['Nombre (absences comptées 0)', '2'],
    ['Moyenne (absences comptées 0)', '5'],
    ['Médiane (absences comptées 0)', '5'],
  ])
})

test('points stand in a column a question, and a question that was not drawn is no 0', async () => {
  const all = await taught()
  const rows = table((await exported(all, 'assignments', '?detail=points&format=csv')).text)
  const [ada, eve] = rows as [Record<string, string>, Record<string, string>]
  const columns = Object.keys(ada).filter((heading) => heading.startsWith('sample/'))
  const cells = columns.map((column) => ada[column])
  expect([...cells].sort()).toEqual(columns.length === 3 ? ['0', '1', 'not drawn'] : ['0', '1'])
  expect(columns.map((column) => eve[column])).toContain('in progress')
  const { body } = await exported(all, 'assignments', '?detail=points')
  expect(body.rows[0]).toMatchObject({ detail: 'points', state: 'submitted', score: { points: 1 } })
  expect(body.rows[0].questions.map(({ points }: { points: number }) => points)).toEqual([1, 0])
  expect(body.rows[1].score).toBe(null)
})

test('answers tell what was chosen by the author’s ids, and wrong from blank and never reached', async () => {
  const all = await taught()
  const { body } = await exported(all, 'assignments', '?detail=answers')
  expect(body.rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
    'right',
    'blank',
    'neverReached',
    'neverReached',
  ])
  expect(body.rows[0].options.join()).toMatch(/^(right-1|right-2|a,c)$/)
  const rows = table((await exported(all, 'assignments', '?detail=answers&format=csv')).text)
  expect(rows.map((row) => row['Verdict'])).toEqual(['right', 'blank', 'never reached', 'never reached'])
  expect(rows[0]!['Saved']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/)
})

test('without names nobody is told, by an id that is theirs in this export alone', async () => {
  const all = await taught()
  const once = async () => {
    const { text, body } = await exported(all, 'assignments', '?names=no&detail=points')
    for (const { id } of all.people) expect(text).not.toContain(id)
    expect(text).not.toMatch(/cmd|Zola|R~7/)
    return body.rows.map(({ trainee, attempt }: Record<string, { id: string } & string>) => [
      trainee!.id,
      attempt,
    ])
  }
  const [first, second] = [await once(), await once()]
  expect(new Set([...first, ...second].flat()).size).toBe(8)
  const csv = await exported(all, 'cohorts', '?names=no&format=csv')
  expect(csv.text).not.toMatch(/Family name|cmd|Zola|R~7/)
})

test('who comes while an export is read is not in it, and each row is as it is read', async () => {
  const all = await taught()
  const { world } = all.api
  const input = exportGradebookInput.parse({ cohort: all.cohort })
  const { document } = (await exportGradebook(all.trainer.ctx, input)) as {
    document: { trainees: AsyncIterable<{ trainee: { givenName: string } }> }
  }
  const late = await world.person()
  await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    all.cohort,
    late.id,
  ])
  await world.db.pool.query(`UPDATE users SET given_name = 'Augusta' WHERE given_name = 'Ada'`)
  const seen: string[] = []
  for await (const { trainee } of document.trainees) seen.push(trainee.givenName)
  expect(seen).toEqual(['Augusta', 'Zoé', 'Eve'])
})
