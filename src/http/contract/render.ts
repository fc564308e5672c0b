import { stringify } from 'yaml'
import type { Contract } from './document.ts'

const NOTE = 'Generated from the routes by `bareme openapi write`: change those, not this file.'

/** The document as it is committed: YAML that readers of 1.1 take alike (to them `no` is false), LF, in the order of the routes. */
export function renderYaml(contract: Contract): string {
  return `# ${NOTE}\n${stringify(contract, { aliasDuplicateObjects: false, lineWidth: 110, compat: 'yaml-1.1' })}`
}

/** TypeScript types of the document, for a client such as openapi-fetch. Needs the development dependencies. */
export async function renderTypes(contract: Contract): Promise<string> {
  const { astToString, default: openapiTypescript } = await import('openapi-typescript')
  const copy = JSON.parse(JSON.stringify(contract))
  return `// ${NOTE}\n\n${astToString(await openapiTypescript(copy, { alphabetize: false, defaultNonNullable: false }))}`
}
