import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Dice, dice } from '../src/domain/selection/random.ts'
import { type Asked, answerTo, type Known } from './simulated/answer.ts'
import { type Api, apiOf, got } from './simulated/api.ts'

/**
 * `npm run simulate -- --assignment ID --code CODE`: a class of trainees joins a running service by the code and takes the
 * assignment, over REST as any client does. The better a trainee and the easier a question, the likelier they know it
 * (Rasch 1960); the same seed gives the same answers. `API` is where the service is; `TOKEN` is a trainer's, by which the
 * keys are read. One in twenty does not hand in, one in ten marks a question, one in fifty calls the trainer.
 */
const { values: options } = parseArgs({
  options: {
    assignment: { type: 'string' },
    code: { type: 'string' },
    trainees: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: 'bareme' },
  },
})
const { API: baseUrl = 'http://127.0.0.1:3000', TOKEN: token } = process.env
const { assignment, code, seed } = options
if (!assignment || !code || !token)
  throw new Error('Give --assignment, --code, and the token of a trainer in TOKEN.')
const [trainees, seconds] = [Number(options.trainees), Number(options.seconds)]
const EASE: Record<string, number> = { easy: 1, medium: 0, hard: -1 }

const count = { answers: 0, submitted: 0, called: 0 }
const begin = performance.now()
const trainer = apiOf(baseUrl, token)
const { quiz } = await got(trainer.GET('/v1/assignments/{assignment}', { params: { path: { assignment } } }))
const known = await questionsByPrompt(trainer)
await Promise.all(Array.from({ length: trainees }, (_, at) => takePart(at + 1)))
const took = ((performance.now() - begin) / 1000).toFixed(0)
console.log(
  `${trainees} trainees: ${count.answers} answers saved, ${count.submitted} handed in, ${count.called} called; ${took} s`,
)

/** All questions of all banks, as trainers read them. */
async function questionsByPrompt(api: Api): Promise<Map<string, Known>> {
  const found = new Map<string, Known>()
  const { items: banks } = await got(api.GET('/v1/banks', { params: { query: { limit: 100 } } }))
  for (const { bank } of banks) {
    const params = { path: { bank }, query: { limit: 100 } }
    const { items } = await got(api.GET('/v1/banks/{bank}/questions', { params }))
    for (const question of items) found.set(question.prompt, question)
  }
  return found
}

async function takePart(number: number): Promise<void> {
  const name = `Stagiaire ${String(number).padStart(3, '0')}`
  const ability = normal(dice(seed, 'ability', number))
  const joined = await got(apiOf(baseUrl).POST('/v1/auth/join', { body: { code: code!, name } }))
  if (!('accessToken' in joined)) throw new Error('A join without a token makes somebody new.')
  const api = apiOf(baseUrl, joined.accessToken)
  const start = api.POST('/v1/quizzes/{quiz}/attempts', {
    params: { path: { quiz } },
    body: { assignment: assignment! },
  })
  const { id: attempt, questions } = await got(start)
  for (const question of questions!) {
    await delay((2000 * seconds * share(dice(seed, 'pace', number, question.position))) / questions!.length)
    await save(api, attempt, question, { number, ability })
  }
  if (share(dice(seed, 'calls', number)) < 1 / 50) await call(api, attempt)
  if (share(dice(seed, 'leaves', number)) < 1 / 20) return
  await got(api.POST('/v1/attempts/{attempt}/submit', { params: { path: { attempt } }, body: {} }))
  count.submitted++
}

async function save(
  api: Api,
  attempt: string,
  asked: Asked,
  { number, ability }: { number: number; ability: number },
): Promise<void> {
  const question = known.get(asked.prompt)
  if (!question) throw new Error(`No bank has the question: ${asked.prompt}`)
  const label = [number, question.id]
  const ease = EASE[question.difficulty ?? 'medium'] ?? 0
  const knows = share(dice(seed, 'knows', ...label)) < 1 / (1 + Math.exp(-ability - ease))
  const body = {
    response: answerTo(asked, question, { knows, roll: dice(seed, 'guess', ...label) }),
    flagged: share(dice(seed, 'flags', ...label)) < 1 / 100,
  }
  const params = {
    path: { attempt, position: asked.position },
    header: { 'If-Match': `"${asked.version}"` },
  }
  await got(api.PUT('/v1/attempts/{attempt}/responses/{position}', { params, body }))
  count.answers++
}

async function call(api: Api, attempt: string): Promise<void> {
  const body = { text: 'Puis-je revenir à la question précédente ?' }
  await got(api.POST('/v1/attempts/{attempt}/calls', { params: { path: { attempt } }, body }))
  count.called++
}

/** From 0 to 1. */
function share(roll: Dice): number {
  return roll(0, 1_000_000) / 1_000_000
}

/** Of mean 0 and variance 1, near enough: the sum of twelve shares. */
function normal(roll: Dice): number {
  return Array.from({ length: 12 }, () => share(roll)).reduce((sum, one) => sum + one, -6)
}
