import type { CanonicalBank, CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { contentLabels } from '../../labels/content-labels.ts'
import { bankLabels, questionLabels } from '../../labels/labels.ts'
import { type El, el, type Node, toXml } from '../tree.ts'
import { identifierOf } from './parts.ts'
import { BINDINGS, type QtiVersion } from './version.ts'

const LOM = 'http://ltsc.ieee.org/xsd/LOM'

/** Where an item stands in the package. */
export function itemPath(question: CanonicalQuestion): string {
  return `items/${question.id}.xml`
}

/** The imsmanifest.xml of a package that holds these questions of the bank; labels are its keywords. */
export function writeManifest(
  bank: CanonicalBank,
  questions: readonly CanonicalQuestion[],
  version: QtiVersion,
): string {
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
      el(
        'resources',
        {},
        questions.map((question) => resource(question, bank.language, itemType)),
      ),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml([manifest])}\n`
}

function resource(question: CanonicalQuestion, language: string, type: string): El {
  const href = itemPath(question)
  const ignored = contentLabels(question).filter((label) => label.startsWith('ignore:'))
  const labels = [...questionLabels(question), ...ignored]
  return el('resource', { identifier: `RES-${identifierOf(question.id)}`, type, href }, [
    ...(labels.length === 0 ? [] : [el('metadata', {}, [lom(keywords(labels, language))])]),
    el('file', { href }),
  ])
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
