import { describe, expect, test } from 'vitest'
import type { components } from '../../openapi/types.ts'
import { QUESTION_TYPE_NAMES, type QuestionTypeName } from '../../src/domain/questions/registry.ts'
import { type ShownQuestion, shownResponse } from '../../src/domain/questions/shown-question.ts'
import { type Api, createApi, dataOf } from '../support/api.ts'
import { publishWorked, solutionOf } from '../support/worked.ts'

type Response = components['schemas']['Response']
type Released = components['schemas']['ReleasedQuestion']

/** An answer that is partly right, what it earns, and words that its explanation must hold in each language. */
interface Partly {
  response: Response
  points: number
  fr: string
  en: string
}

const PARTLY: Record<QuestionTypeName, Partly> = {
  single: {
    response: { type: 'single', choice: 'demarrage' },
    points: 0,
    fr: "« À chaque démarrage d'un conteneur. » : choisie à tort.",
    en: "“À chaque démarrage d'un conteneur.”: wrongly chosen.",
  },
  multiple: {
    response: { type: 'multiple', choices: ['volume-nomme'] },
    points: 0.5,
    fr: "« Un dossier de l'hôte. » : il fallait la choisir.",
    en: "“Un dossier de l'hôte.”: it had to be chosen.",
  },
  numeric: {
    response: { type: 'numeric', value: '1500', unit: 'MiB' },
    points: 0,
    fr: "« 1500 MiB » : ce n'est pas la réponse attendue.",
    en: '“1500 MiB”: not the answer expected.',
  },
  text: {
    response: { type: 'text', text: 'dockerignore.txt' },
    points: 0.5,
    fr: '« dockerignore.txt » : réponse acceptée en partie, pour 50 % des points.',
    en: '“dockerignore.txt”: partly accepted, for 50% of the points.',
  },
  order: {
    response: { type: 'order', order: ['construire', 'publier', 'lancer', 'ecrire'] },
    points: 0.67,
    fr: "« Construire l'image. » devait venir juste après « Écrire le Dockerfile. ».",
    en: "“Construire l'image.” had to come straight after “Écrire le Dockerfile.”.",
  },
  match: {
    response: { type: 'match', pairs: { run: 'couche', cmd: 'publie' } },
    points: 0.33,
    fr: "Vous n'avez rien associé à « EXPOSE » : il fallait « Documente un port. ».",
    en: 'You matched nothing to “EXPOSE”: it goes with “Documente un port.”.',
  },
  cloze: {
    response: {
      type: 'cloze',
      blanks: { option: { type: 'text', text: '-p' }, hote: { type: 'numeric', value: '80' } },
    },
    points: 0.25,
    fr: "Trou 2, « 80 » : ce n'est pas la réponse attendue.",
    en: 'Blank 2, “80”: not the answer expected.',
  },
  command: {
    response: { type: 'command', text: 'docker run -d --name=web -p 80:8080 nginx' },
    points: 0.8,
    fr: 'Vous avez écrit `-p 80:8080` ; il fallait `--publish 8080:80`.',
    en: 'You wrote `-p 80:8080`; it should be `--publish 8080:80`.',
  },
  yaml: {
    response: { type: 'yaml', text: 'services:\n  web:\n    image: nginx:1.27\n    ports: ["80:8080"]\n' },
    points: 0.33,
    fr: 'vous avez écrit une liste `["80:8080"]`',
    en: 'you wrote a list `["80:8080"]`',
  },
}

/** The answer as a trainee sends it. */
const byItsAuthor = (response: Response) => (question: ShownQuestion) =>
  shownResponse(question, response) as Response

const OPAQUE = /^[a-z2-7]{12}$/

/** What stands where a reply names things: options, items, blanks and their markers, what parts are about. */
function idsIn(text: string): string[] {
  const named = text.matchAll(/"(?:id|option|choice)":"([^"]*)"|\{\{([^}]*)\}\}/g)
  return Array.from(named, ([, id, marker]) => id ?? marker!)
}

async function published(name: QuestionTypeName): Promise<Api> {
  const api = await createApi()
  await publishWorked(api.world, [name], { worked: {} })
  return api
}

/** Takes the quiz of one question as a new trainee and returns it as it was shown, and as it was released. */
async function take(api: Api, answer: (question: ShownQuestion) => Response | null, language: string) {
  const client = api.client(await api.world.person())
  const attempt = dataOf(
    await client.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz: 'worked' } }, body: {} }),
  )
  const path = { attempt: attempt.id }
  const { papers, db } = api.world.services
  const response = answer((await papers.of(db, attempt.id)).get(1)!)
  if (response !== null)
    dataOf(
      await client.PUT('/v1/attempts/{attempt}/responses/{position}', {
        params: { path: { ...path, position: 1 } },
        body: { response },
      }),
    )
  const submitted = await client.POST('/v1/attempts/{attempt}/submit', {
    params: { path, header: { 'Accept-Language': language } },
    body: {},
  })
  expect(submitted.response.headers.get('content-language')).toBe(language)
  const { result } = dataOf(submitted)
  if (result.released !== 'answers') throw new Error(`released: ${result.released}`)
  return { shown: attempt.questions![0]!, released: result.questions[0] as Released }
}

describe.each(QUESTION_TYPE_NAMES)('a trainee answers the worked question of type %s', (name) => {
  const { response, points, fr, en } = PARTLY[name]

  test('partly: each part says in both languages what it earned', async () => {
    const api = await published(name)
    for (const [language, words] of [
      ['fr', fr],
      ['en', en],
    ] as const) {
      const { released } = await take(api, byItsAuthor(response), language)
      expect(released.points).toBe(points)
      expect([...released.parts, ...released.feedback].map(({ text }) => text).join('\n')).toContain(words)
    }
  })

  test('by its key: everything; not at all: nothing', async () => {
    const api = await published(name)
    const blank = await take(api, () => null, 'fr')
    expect([blank.released.points, blank.released.parts]).toEqual([
      0,
      [{ code: 'blank', text: 'Pas de réponse.' }],
    ])
    const { released } = await take(api, () => solutionOf(blank.released), 'fr')
    expect(released.points).toBe(1)
    expect(released.feedback).toEqual([])
  })

  test('what is shown before the release holds nothing of the key', async () => {
    const { shown, released } = await take(await published(name), () => null, 'fr')
    const text = JSON.stringify(shown)
    expect(idsIn(text).filter((id) => !OPAQUE.test(id))).toEqual([])
    // Nor does the result, once it is released, name anything as its author does.
    expect(idsIn(JSON.stringify(released)).filter((id) => !OPAQUE.test(id))).toEqual([])
    expect(text).not.toMatch(
      /"(key|correct|weights?|answers?|fraction|feedback|explanation|match|accepted|assertions)":/,
    )
  })
})
