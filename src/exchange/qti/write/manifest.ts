import type { CanonicalBank, CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { contentLabels } from '../../labels/content-labels.ts'
import { bankLabels, questionLabels } from '../../labels/labels.ts'
import { type El, el, type Node, toXml } from '../tree.ts'
import { identifierOf } from './parts.ts'

const NAMESPACE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd'
const LOM = 'http://ltsc.ieee.org/xsd/LOM'

/** Where an item stands in the package. */
export function itemPath(question: CanonicalQuestion): string {
  return `items/${question.id}.xml`
}

/** The imsmanifest.xml of a package that holds these questions of the bank; labels are its keywords. */
export function writeManifest(bank: CanonicalBank, questions: readonly CanonicalQuestion[]): string {
  const manifest = el(
    'manifest',
    {
      xmlns: NAMESPACE,
      'xmlns:lom': LOM,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
      identifier: `MANIFEST-${bank.bank}`,
    },
    [
      el('metadata', {}, [
        el('schema', {}, ['QTI Package']),
        el('schemaversion', {}, ['3.0.0']),
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
        questions.map((question) => resource(question, bank.language)),
      ),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml([manifest])}\n`
}

function resource(question: CanonicalQuestion, language: string): El {
  const href = itemPath(question)
  const ignored = contentLabels(question).filter((label) => label.startsWith('ignore:'))
  const labels = [...questionLabels(question), ...ignored]
  return el(
    'resource',
    { identifier: `RES-${identifierOf(question.id)}`, type: 'imsqti_item_xmlv3p0', href },
    [
      ...(labels.length === 0 ? [] : [el('metadata', {}, [lom(keywords(labels, language))])]),
      el('file', { href }),
    ],
  )
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
