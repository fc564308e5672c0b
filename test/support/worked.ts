import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { z } from 'zod'
import type { components } from '../../openapi/types.ts'
import { type QuestionTypeName, questionType } from '../../src/domain/questions/registry.ts'
import { sampleQuiz, type World } from './world.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Publishes the worked questions of these types, and quizzes of all of them: for each name, its settings. */
export async function publishWorked(
  world: World,
  types: readonly QuestionTypeName[],
  quizzes: Record<string, Record<string, string>>,
): Promise<void> {
  const sections = `[${types.map((type) => `{ questions: { bank: worked-${type} } }`).join(', ')}]`
  const { findings } = await world.publish({
    'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]\n',
    'commands/docker.yaml': read('questions/commands/docker.yaml'),
    ...Object.fromEntries(types.map((type) => [`docker/${type}.yaml`, read(`test/banks/${type}.yaml`)])),
    ...Object.fromEntries(
      Object.entries(quizzes).map(([quiz, settings]) => [
        `docker/${quiz}.quiz.yaml`,
        sampleQuiz(quiz, { sections, ...settings }),
      ]),
    ),
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
}

/** The released key without what is accepted beside the solution: a response. */
export function solutionOf(
  released: components['schemas']['ReleasedQuestion'],
): components['schemas']['Response'] {
  const { shape } = questionType(released.type).response as z.ZodObject
  const fields = Object.entries(released.key).filter(([field]) => field in shape)
  return Object.fromEntries(fields) as components['schemas']['Response']
}
