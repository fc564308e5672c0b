import type { CanonicalBank, CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { contentLabels } from '../../labels/content-labels.ts'
import { bankLabels, questionLabels } from '../../labels/labels.ts'
import { ownFormLabel } from '../../labels/own-form.ts'
import { type El, el, type Node, toXml } from '../tree.ts'
import { identifierOf } from './parts.ts'
import { BINDINGS, type QtiVersion } from './version.ts'

const LOM = 'http://ltsc.ieee.org/xsd/LOM'

/** Where an item stands in the package. */
export function itemPath(question: CanonicalQuestion): string {
  return `items/${question.id}.xml`
}

/** Where a picture stands in the package. */
export function picturePath(name: string): string {
  return `images/${name}`
}

/** What an item calls it. */
export function pictureAddress(name: string): string {
  return `../${picturePath(name)}`
}

/** A question with the names of the pictures that its item shows. */
type Packed = { question: CanonicalQuestion; pictures: readonly string[] }

/** The imsmanifest.xml of a package that holds these questions of the bank; labels are its keywords. */
export function writeManifest(bank: CanonicalBank, items: readonly Packed[], version: QtiVersion): string {
  const { package: namespace, packageSchema, schema, itemType } = BINDINGS[version]
  const manifest = el(
    'manifest',
    {
      xmlns: namespace,
      'xmlns:lom': LOM,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${packageSchema}`,
      identifier: `MANIFEST-${bank.bank}`,
    },
    [
      el('metadata', {}, [
        el('schema', {}, [schema[0]]),
        el('schemaversion', {}, [schema[1]]),
        lom([
          el('lom:title', {}, [lomString(bank.title, bank.language)]),
          el('lom:language', {}, [bank.language]),
          ...keywords(bankLabels(bank), bank.language),
        ]),
      ]),
      el('organizations'),
      el('resources', {}, [
        ...items.map((item) => resource(item, bank.language, itemType)),
        ...[...new Set(items.flatMap(({ pictures }) => pictures))].map(pictureResource),
      ]),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml([manifest])}\n`
}

function resource({ question, pictures }: Packed, language: string, type: string): El {
  const href = itemPath(question)
  const ignored = contentLabels(question).filter((label) => label.startsWith('ignore:'))
  const labels = [...questionLabels(question), ...ignored, ...ownFormLabel(question)]
  return el('resource', { identifier: `RES-${identifierOf(question.id)}`, type, href }, [
    ...(labels.length === 0 ? [] : [el('metadata', {}, [lom(keywords(labels, language))])]),
    el('file', { href }),
    ...pictures.map((name) => el('dependency', { identifierref: pictureIdentifier(name) })),
  ])
}

function pictureResource(name: string): El {
  const href = picturePath(name)
  return el('resource', { identifier: pictureIdentifier(name), type: 'webcontent', href }, [
    el('file', { href }),
  ])
}

function pictureIdentifier(name: string): string {
  return `IMG-${name}`
}

function lom(general: Node[]): El {
  return el('lom:lom', {}, [el('lom:general', {}, general)])
}

function keywords(labels: readonly string[], language: string): El[] {
  return labels.map((label) => el('lom:keyword', {}, [lomString(label, language)]))
}

function lomString(text: string, language: string): El {
  return el('lom:string', { language }, [text])
}
