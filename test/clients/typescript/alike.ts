/**
 * `node alike.ts TYPES GENERATED`: prints a program that compiles where both generators read every schema of the contract
 * alike: what openapi-typescript made, and what @hey-api/openapi-ts did.
 */
import { readFileSync } from 'node:fs'

const [types, generated] = process.argv.slice(2) as [string, string]
const schemas = /^ {4}schemas: \{\n(.*?)^ {4}\};?$/ms.exec(readFileSync(types, 'utf8'))![1]!
const names = [...schemas.matchAll(/^ {8}(\w+):/gm)].map(([, name]) => name!)

console.log(`import type { components } from '${types}'
import type * as generated from '${generated}'

type Own = components['schemas']
type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'the first is narrower') : 'the first is wider'
`)
for (const name of names)
  console.log(`export const alike${name}: Alike<Own['${name}'], generated.${name}> = true`)
