import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import { bankLabels } from '../labels/labels.ts'
import type { Exported, ReportEntry } from '../model.ts'
import type { Note } from '../qti/entry.ts'
import { respelling } from '../qti/respelled.ts'
import { type El, el, toXml } from '../qti/tree.ts'
import { writeZip } from '../xml/zip.ts'
import { OWN_FIELD } from './metadata.ts'
import { withoutRepeats } from './several.ts'
import { metadata, writeItem } from './write/item.ts'

const NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2'
const SCHEMA = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd'
const PACKAGE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'

/** The bank as a QTI 1.2 package with one assessment, such as Canvas takes it; the same bank gives the same bytes. */
export async function exportQti1(bank: CanonicalBank): Promise<Exported> {
  const report: ReportEntry[] = []
  const items = bank.questions.flatMap((question) => {
    const notes: Note[] = []
    const item = writeItem(question, notes)
    if (item === null)
      notes.push({ what: 'skipped', detail: `QTI 1.2 has no form for this ${question.type}` })
    else notes.push(...respelling(question).notes)
    report.push(...withoutRepeats(notes).map((note) => ({ item: question.id, ...note })))
    return item === null ? [] : [item]
  })
  const path = `${bank.bank}/${bank.bank}.xml`
  return {
    content: await writeZip([
      ['imsmanifest.xml', document(manifest(bank, path))],
      [path, document(assessment(bank, items))],
    ]),
    mediaType: 'application/zip',
    extension: '.zip',
    report,
  }
}

function document(root: El): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml([root])}\n`
}

function assessment(bank: CanonicalBank, items: El[]): El {
  const attributes = {
    xmlns: NAMESPACE,
    'xmlns:xsi': INSTANCE,
    'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
  }
  return el('questestinterop', attributes, [
    el('assessment', { ident: bank.bank, title: bank.title }, [
      metadata({ cc_maxattempts: '1', [OWN_FIELD]: bankLabels(bank).join('\n') }),
      el(
        'section',
        { ident: 'root_section' },
        items.flatMap((item) => ['\n', item]),
      ),
    ]),
  ])
}

function manifest({ bank, title }: CanonicalBank, path: string): El {
  return el(
    'manifest',
    {
      xmlns: PACKAGE,
      'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_v1p2',
      identifier: `MANIFEST-${bank}`,
    },
    [
      el('metadata', {}, [
        el('schema', {}, ['IMS Content']),
        el('schemaversion', {}, ['1.1.3']),
        el('imsmd:lom', {}, [
          el('imsmd:general', {}, [el('imsmd:title', {}, [el('imsmd:string', {}, [title])])]),
        ]),
      ]),
      el('organizations'),
      el('resources', {}, [
        el('resource', { identifier: bank, type: 'imsqti_xmlv1p2' }, [el('file', { href: path })]),
      ]),
    ],
  )
}
