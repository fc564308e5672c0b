/**
 * `node alike.ts bareme/types.d.ts`: prints a program that compiles where two generators read every schema of the contract
 * alike: openapi-typescript, which made these types, and the one that made the client beside.
 */
import { readFileSync } from 'node:fs'

const [types] = process.argv.slice(2) as [string]
const schemas = /^ {4}schemas: \{\n(.*?)^ {4}\};?$/ms.exec(readFileSync(types, 'utf8'))![1]!
const names = [...schemas.matchAll(/^ {8}(\w+):/gm)].map(([, name]) => name!)

console.log(`import type { components } from './${types}'
import type * as generated from './client/types.gen.ts'

type Own = components['schemas']
type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'the first is narrower') : 'the first is wider'
`)
for (const name of names)
  console.log(`export const alike${name}: Alike<Own['${name}'], generated.${name}> = true`)
