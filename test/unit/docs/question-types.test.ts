import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { QUESTION_TYPE_NAMES } from '../../../src/domain/questions/registry.ts'

const root = join(import.meta.dirname, '../../..')
const guide = readFileSync(join(root, 'docs/question-types.md'), 'utf8')
const examples = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => parse(text!)[0])

test('the guide works through every type, in the order of the registry', () => {
  expect(examples.map(({ type }) => type)).toEqual([...QUESTION_TYPE_NAMES])
})

test.each(examples)('the example of $type is the worked bank that the API tests take', (example) => {
  const bank = parse(readFileSync(join(root, `test/banks/${example.type}.yaml`), 'utf8'))
  expect(bank.questions).toEqual([example])
})
