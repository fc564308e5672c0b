import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  bankJsonSchema,
  commandJsonSchema,
  quizJsonSchema,
  schemaFileText,
} from '../../../src/banks/json-schema.ts'
import { checkYamlText } from '../../../src/banks/load.ts'
import { NO_LIBRARY } from '../../support/banks.ts'

const folder = join(import.meta.dirname, '../../../questions')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const cases = [
  ['bank.schema.json', bankJsonSchema(), 'docker/qcm-docker.yaml'],
  ['quiz.schema.json', quizJsonSchema(), 'docker/qcm-docker.quiz.yaml'],
  ['command.schema.json', commandJsonSchema(), 'commands/docker.yaml'],
] as const

describe.each(cases)('%s', (file, schema, example) => {
  test('is what the zod schema gives now', () => {
    expect(read(file)).toBe(schemaFileText(schema))
  })

  test('accepts what the service accepts, and refuses a misspelt field', () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    expect(validate(parse(read(example))), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...parse(read(example)), titel: 'x' })).toBe(false)
  })
})

test('the bank that the README works through is sound', () => {
  const [bank] = [...read('README.md').matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1]!)
  expect(checkYamlText(bank!, NO_LIBRARY)).toEqual([])
})
