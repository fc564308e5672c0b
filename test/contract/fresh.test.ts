import { expect, test } from 'vitest'
import { openapiCheck } from '../../src/cli/openapi.ts'

test('the committed document and types are those of the routes', async () => {
  expect(await openapiCheck()).toEqual([])
})
