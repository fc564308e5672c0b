import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Client, dataOf } from '../openapi/client/index.ts'
import { dice } from '../src/domain/selection/random.ts'
import { type Asked, answerTo, type Known } from './simulated/answer.ts'
import { apiOf } from './simulated/api.ts'
import { mindOf, share, type Trainee, traineeOf } from './simulated/trainee.ts'
import { readTrueKeys, withTrueKey } from './simulated/true-keys.ts'

/**
 * `npm run simulate -- --assignment ID --code CODE`: a class of trainees joins a running service by the code and takes the
 * assignment, over REST as any client does. The better a trainee and the easier a question, the likelier they know it
 * (Rasch 1960); the same seed gives the same answers. `API` is where the service is; `TOKEN` is a trainer's, by which the
 * keys are read. One in twenty does not hand in, one in ten marks a question, one in fifty calls the trainer.
 * `--true-key bank/question=option`, as often as needed: the option that is right, where a wrong key was published.
 */
const { values: options } = parseArgs({
  options: {
    assignment: { type: 'string' },
    code: { type: 'string' },
    trainees: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: 'bareme' },
    'true-key': { type: 'string', multiple: true, default: [] },
  },
})
const { API: baseUrl = 'http://127.0.0.1:3000', TOKEN: token } = process.env
const { assignment, code, seed } = options
if (!assignment || !code || !token)
  throw new Error('Give --assignment, --code, and the token of a trainer in TOKEN.')
const [trainees, seconds] = [Number(options.trainees), Number(options.seconds)]
const trueKeys = readTrueKeys(options['true-key'])

const count = { answers: 0, submitted: 0, called: 0 }
const begin = performance.now()
const trainer = apiOf(baseUrl, token)
const { quiz } = await dataOf(
  trainer.GET('/v1/assignments/{assignment}', { params: { path: { assignment } } }),
)
const known = await questionsByPrompt(trainer)
await Promise.all(Array.from({ length: trainees }, (_, at) => takePart(at + 1)))
const took = ((performance.now() - begin) / 1000).toFixed(0)
console.log(
  `${trainees} trainees: ${count.answers} answers saved, ${count.submitted} handed in, ${count.called} called; ${took} s`,
)

/** All questions of all banks, as trainers read them. */
async function questionsByPrompt(api: Client): Promise<Map<string, Known>> {
  const found = new Map<string, Known>()
  const names: string[] = []
  const { items: banks } = await dataOf(api.GET('/v1/banks', { params: { query: { limit: 100 } } }))
  for (const { bank } of banks) {
    const params = { path: { bank }, query: { limit: 100 } }
    const { items } = await dataOf(api.GET('/v1/banks/{bank}/questions', { params }))
    for (const question of items) found.set(question.prompt, withTrueKey(bank, question, trueKeys))
    names.push(...items.map(({ id }) => `${bank}/${id}`))
  }
  const missing = [...trueKeys.keys()].find((name) => !names.includes(name))
  if (missing !== undefined) throw new Error(`--true-key ${missing}: no bank has this question.`)
  return found
}

async function takePart(number: number): Promise<void> {
  const name = `Stagiaire ${String(number).padStart(3, '0')}`
  const trainee = traineeOf(seed, number)
  const joined = await dataOf(apiOf(baseUrl).POST('/v1/auth/join', { body: { code: code!, name } }))
  if (!('accessToken' in joined)) throw new Error('A join without a token makes somebody new.')
  const api = apiOf(baseUrl, joined.accessToken)
  const start = api.POST('/v1/quizzes/{quiz}/attempts', {
    params: { path: { quiz } },
    body: { assignment: assignment! },
  })
  const { id: attempt, questions } = await dataOf(start)
  for (const question of questions!) {
    await delay((2000 * seconds * share(dice(seed, 'pace', number, question.position))) / questions!.length)
    await save(api, attempt, question, trainee)
  }
  if (share(dice(seed, 'calls', number)) < 1 / 50) await call(api, attempt)
  if (share(dice(seed, 'leaves', number)) < 1 / 20) return
  await dataOf(api.POST('/v1/attempts/{attempt}/submit', { params: { path: { attempt } }, body: {} }))
  count.submitted++
}

async function save(api: Client, attempt: string, asked: Asked, trainee: Trainee): Promise<void> {
  const question = known.get(asked.prompt)
  if (!question) throw new Error(`No bank has the question: ${asked.prompt}`)
  const body = {
    response: answerTo(asked, question, mindOf(seed, trainee, question)),
    flagged: share(dice(seed, 'flags', trainee.number, question.id)) < 1 / 100,
  }
  const params = {
    path: { attempt, position: asked.position },
    header: { 'If-Match': `"${asked.version}"` },
  }
  await dataOf(api.PUT('/v1/attempts/{attempt}/responses/{position}', { params, body }))
  count.answers++
}

async function call(api: Client, attempt: string): Promise<void> {
  const body = { text: 'Puis-je revenir à la question précédente ?' }
  await dataOf(api.POST('/v1/attempts/{attempt}/calls', { params: { path: { attempt } }, body }))
  count.called++
}
