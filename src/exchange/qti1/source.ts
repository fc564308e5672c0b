import { type ReportEntry, UnreadableError } from '../model.ts'
import { parseTree } from '../qti/parse.ts'
import { attr, childOf, childrenOf, descendantsOf, type El, lineOf } from '../qti/tree.ts'
import { isZip, readZip } from '../xml/zip.ts'

const ROOT = 'questestinterop'
/** Where a root element stands, after a declaration and comments. */
const HEAD_BYTES = 4096
const FILES = /\.(xml|qti|dat)$/i
/** Canvas writes each quiz twice: here whole, and for others as far as Common Cartridge goes. */
const WHOLE = /(^|\/)non_cc_assessments\//
const FOR_OTHERS = /\/assessment_qti\.xml$/

/** A quiz or a bank of questions, as its file has it, and the settings of the quiz that Canvas keeps in another. */
export type Assessment = { title: string; ident: string; element: El; meta: El | null; path: string }
/** `names` are those of all that a package holds. */
export type Qti1Source = { assessments: Assessment[]; names: string[]; report: ReportEntry[] }

/** Whether a file, or one of a package, is QTI 1. */
export async function holdsQti1(file: Uint8Array): Promise<boolean> {
  const isRoot = (bytes: Uint8Array) =>
    new RegExp(`<(\\w{1,20}:)?${ROOT}[\\s/>]`).test(
      Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'),
    )
  if (!isZip(file)) return isRoot(file)
  const { files } = await readZip(file, isWanted)
  return [...files.values()].some(isRoot)
}

/** Finder's archives repeat each file as one of its own, which is no XML. */
function isWanted(name: string): boolean {
  return FILES.test(name) && !name.startsWith('__MACOSX/')
}

/** The assessments and banks of a file or package; what of it is no XML is reported. */
export async function readSource(file: Uint8Array): Promise<Qti1Source> {
  if (!isZip(file)) return { assessments: assessmentsOf(parseTree(file), ''), names: [], report: [] }
  const { names, files } = await readZip(file, isWanted)
  const hasWhole = [...files.keys()].some((name) => WHOLE.test(name))
  const wanted = [...files].filter(([name]) => !(hasWhole && FOR_OTHERS.test(name)))
  const report: ReportEntry[] = []
  const roots = wanted.flatMap(([item, bytes]) => {
    try {
      return [{ root: parseTree(bytes), path: item }]
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      report.push({ item, what: 'skipped', detail: error.message })
      return []
    }
  })
  const metas = new Map(
    roots.flatMap(({ root }) => (root.name === 'quiz' ? [[attr(root, 'identifier'), root] as const] : [])),
  )
  const assessments = roots
    .flatMap(({ root, path }) => assessmentsOf(root, path))
    .map((assessment) => ({ ...assessment, meta: metas.get(assessment.ident) ?? null }))
  return { assessments, names, report }
}

function assessmentsOf(root: El, path: string): Assessment[] {
  if (root.name !== ROOT) return []
  const holders = childrenOf(root).filter(({ name }) => name === 'assessment' || name === 'objectbank')
  const elements = holders.length > 0 ? holders : [root]
  return elements.map((element) => ({
    title: attr(element, 'title') || bankTitle(element),
    ident: attr(element, 'ident'),
    ...{ element, meta: null, path },
  }))
}

/** A bank of Canvas has its name in a field. */
function bankTitle(element: El): string {
  const metadata = childOf(element, 'qtimetadata')
  const fields = metadata === null ? [] : descendantsOf(metadata, 'qtimetadatafield')
  const named = fields.find((field) => /^bank_title$/i.test(lineOf(childOf(field, 'fieldlabel') ?? field)))
  return named === undefined ? '' : lineOf(childOf(named, 'fieldentry') ?? named)
}
