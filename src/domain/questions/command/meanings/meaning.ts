import { hostsOf, moduleOf } from './ansible.ts'
import { imageOf, portOf, sizeOf } from './containers.ts'
import { durationOf, scheduleOf, selectorOf } from './kubernetes.ts'
import { containerPathOf, keyPathOf, pathOf, programOf, sourceOf, vaultIdOf, volumeOf } from './paths.ts'
import { jsonOf, templateOf } from './structured.ts'

/** What a value may be beyond its letters, and the form in which two that mean the same are equal. */
const FORMS = {
  text: (text: string) => text,
  path: pathOf,
  source: sourceOf,
  'container-path': containerPathOf,
  'key-path': keyPathOf,
  volume: volumeOf,
  'vault-id': vaultIdOf,
  program: programOf,
  image: imageOf,
  port: portOf,
  size: sizeOf,
  selector: selectorOf,
  duration: durationOf,
  schedule: scheduleOf,
  module: moduleOf,
  hosts: hostsOf,
  template: templateOf,
  json: jsonOf,
} as const satisfies Record<string, (text: string) => string>

export type Meaning = keyof typeof FORMS | 'resource'

export const MEANINGS = ['resource', ...Object.keys(FORMS)] as [Meaning, ...Meaning[]]

/** The form of a value in which it is compared; without a meaning, its letters. `named` reads a Kubernetes object. */
export function meant(text: string, meaning: Meaning = 'text', named: (text: string) => string): string {
  return meaning === 'resource' ? named(text) : FORMS[meaning](text)
}
