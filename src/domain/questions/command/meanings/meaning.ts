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

type Form = keyof typeof FORMS

/** `resource`: a Kubernetes object, whose kinds its grammar declares. */
export type Meaning = Form | 'resource'

export const MEANINGS = ['resource', ...Object.keys(FORMS)] as [Meaning, ...Meaning[]]

/** The form of a value in which it is compared; without a meaning, its letters. */
export function meant(text: string, meaning: Form = 'text'): string {
  return FORMS[meaning](text)
}
