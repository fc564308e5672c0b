import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import { bankLabels } from '../labels/labels.ts'
import { carriedBank } from '../markup/carried.ts'
import type { Exported, PictureBytes, ReportEntry } from '../model.ts'
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
/** Of pictures. */
const FOLDER = 'images'
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'

/** The bank as a QTI 1.2 package with one assessment, such as Canvas takes it; the same bank gives the same bytes. */
export async function exportQti1(
  given: CanonicalBank,
  pictures: PictureBytes = new Map(),
): Promise<Exported> {
  const { bank, files, report: left } = carriedBank(given, pictures, { addressOf: pictureAddress, bare })
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
      ['imsmanifest.xml', document(manifest(bank, path, [...files.keys()]))],
      [path, document(assessment(bank, items))],
      ...[...files].map(([name, bytes]) => [`${FOLDER}/${name}`, bytes] as const),
    ]),
    mediaType: 'application/zip',
    extension: '.zip',
    report: [...report, ...left],
  }
}

/** As Canvas calls the files of a package. */
function pictureAddress(name: string): string {
  return `%24IMS-CC-FILEBASE%24/${FOLDER}/${name}`
}

/** Texts that are words alone there, or that have no place. */
function bare(type: string, [part, , field]: readonly (string | number)[]): string | null {
  if (type === 'match' && field === 'feedback') return 'feedback on a pair'
  if (type === 'match' && part !== 'prompt' && part !== 'explanation')
    return part === 'left' ? 'a left-hand item' : 'a right-hand item'
  if (type === 'cloze' && part === 'blanks') return 'a blank'
  if (part === 'answers') return 'feedback on an answer'
  return part === 'assertions' ? 'an assertion' : null
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

function manifest({ bank, title }: CanonicalBank, path: string, pictures: string[]): El {
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
        el('resource', { identifier: bank, type: 'imsqti_xmlv1p2' }, [
          el('file', { href: path }),
          ...pictures.map((name) => el('dependency', { identifierref: `IMG-${name}` })),
        ]),
        ...pictures.map((name) => {
          const href = `${FOLDER}/${name}`
          return el('resource', { identifier: `IMG-${name}`, type: 'webcontent', href }, [
            el('file', { href }),
          ])
        }),
      ]),
    ],
  )
}
