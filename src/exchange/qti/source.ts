import type { OwnForm } from '../labels/own-form.ts'
import { type ReportEntry, UnreadableError } from '../model.ts'
import { unreadable } from '../unreadable.ts'
import { isZip, readZip } from '../xml/zip.ts'
import { fileName, itemOrder, type Manifest, type Resource, readManifest } from './package/manifest.ts'
import { parseTree } from './parse.ts'
import { attr, type El } from './tree.ts'
import { upgradeItems } from './upgrade.ts'
import { ownItem } from './write/own.ts'

/** An item in QTI 3.0, with the keywords that its manifest gives it, its path in the package, and its own form where that still holds. */
export type ItemFile = { item: El; labels: string[]; path: string; own: OwnForm | null }
export type QtiSource = {
  /** Of all that the package holds; none for a single item. */
  names: string[]
  items: ItemFile[]
  tests: Parsed[]
  manifest: Manifest | null
  /** Names of what is no item: tests, stimuli … */
  otherKinds: string[]
  report: ReportEntry[]
}

export type Parsed = { path: string; root: El }

const LONGEST_KIND = 60
/** Files of a package that a reason names. */
const MOST_NAMED = 5
const MANIFEST = 'imsmanifest.xml'

/** Reads a package or a single item, and brings all items to QTI 3.0. */
export async function readSource(file: Uint8Array): Promise<QtiSource> {
  const source = isZip(file) ? await readPackage(file) : readSingle(file)
  if (source.items.length === 0) throw whyEmpty(source)
  return upgraded({
    ...source,
    items: source.items.map((file) => ({ ...file, ...ownItem(file.item, file.labels) })),
  })
}

function whyEmpty({ report }: QtiSource): UnreadableError {
  if (report.length === 0) return unreadable('no-question/qti')
  const files = [...new Set(report.map(({ item }) => item))].slice(0, MOST_NAMED).join(', ')
  return unreadable('no-question/unread', { files })
}

async function upgraded(source: QtiSource): Promise<QtiSource> {
  const old = source.items.filter(({ item }) => item.name === 'assessmentItem')
  const results = await upgradeItems(old.map(({ item }) => item))
  const byFile = new Map(old.map((file, index) => [file, results[index]]))
  const failed = old.filter((file) => byFile.get(file) === null)
  return {
    ...source,
    items: source.items.flatMap((file) => {
      const item = byFile.has(file) ? byFile.get(file) : file.item
      return item ? [{ ...file, item }] : []
    }),
    otherKinds: [...source.otherKinds, ...failed.map(({ item }) => item.name)],
    report: [
      ...source.report,
      ...failed.map(({ item }) => ({
        item: attr(item, 'identifier'),
        what: 'skipped' as const,
        detail: 'it could not be brought from QTI 2 to QTI 3',
      })),
    ],
  }
}

function readSingle(file: Uint8Array): QtiSource {
  const root = parseTree(file)
  return {
    names: [],
    items: isItem(root) ? [{ item: root, labels: [], path: '', own: null }] : [],
    tests: [],
    manifest: null,
    otherKinds: isItem(root) ? [] : [root.name.slice(0, LONGEST_KIND)],
    report: [],
  }
}

function isItem({ name }: El): boolean {
  return name === 'assessmentItem' || name === 'qti-assessment-item'
}

function isTest({ name }: El): boolean {
  return name === 'assessmentTest' || name === 'qti-assessment-test'
}

/** Finder's archives repeat each file as one of its own, which is no XML. */
function isXml(name: string): boolean {
  return name.toLowerCase().endsWith('.xml') && !name.startsWith('__MACOSX/')
}

async function readPackage(file: Uint8Array): Promise<QtiSource> {
  const { names, files } = await readZip(file, isXml)
  const report: ReportEntry[] = []
  const parsed = [...files].flatMap(([path, bytes]) => parseOrReport(path, bytes, report))
  const manifestFile = parsed.find(
    ({ path, root }) => fileName(path) === MANIFEST && root.name === 'manifest',
  )
  const manifest = manifestFile === undefined ? null : readManifest(manifestFile.root)
  const folder = manifestFile?.path.slice(0, -MANIFEST.length) ?? ''
  const resources = new Map(
    (manifest?.resources ?? []).map((resource) => [folder + pathOf(resource.href), resource]),
  )
  report.push(...absent(resources, names))
  const tests = parsed.filter(({ root }) => isTest(root))
  const others = parsed.filter(({ root }) => !isItem(root) && !isTest(root) && root.name !== 'manifest')
  report.push(
    ...others.map(({ path, root }) => ({
      item: path,
      what: 'lost' as const,
      detail: `${root.name}: no item`,
    })),
  )
  const items = sorted(
    parsed.filter(({ root }) => isItem(root)),
    resources,
    itemOrder(tests.map(({ root }) => root)),
  )
  return {
    names,
    items: items.map(({ path, root }) => ({
      ...{ item: root, path, own: null },
      labels: resources.get(path)?.labels ?? [],
    })),
    tests,
    manifest,
    otherKinds: [...tests, ...others].map(({ root }) => root.name.slice(0, LONGEST_KIND)),
    report,
  }
}

function parseOrReport(path: string, bytes: Uint8Array, report: ReportEntry[]): Parsed[] {
  try {
    return [{ path, root: parseTree(bytes) }]
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    report.push({ item: path, what: 'skipped', detail: error.message })
    return []
  }
}

function absent(resources: ReadonlyMap<string, Resource>, names: readonly string[]): ReportEntry[] {
  const present = new Set(names)
  return [...resources]
    .filter(([path, { type }]) => /^imsqti_(item|test)_/.test(type) && !present.has(path))
    .map(([path]) => ({
      item: path,
      what: 'skipped',
      detail: 'the manifest names it, and the package lacks it',
    }))
}

/** A path of the manifest, which writes it as an address. */
function pathOf(href: string): string {
  try {
    return decodeURIComponent(href).replace(/^\.\//, '')
  } catch {
    return href
  }
}

/** By the order of the tests, then of the manifest, then of the archive. */
function sorted(
  items: Parsed[],
  resources: ReadonlyMap<string, unknown>,
  order: Map<string, number>,
): Parsed[] {
  const places = new Map([...resources.keys()].map((path, index) => [path, index]))
  const last = Number.MAX_SAFE_INTEGER
  const rank = ({ path }: Parsed) => [order.get(fileName(path)) ?? last, places.get(path) ?? last] as const
  return items.toSorted((a, b) => {
    const [[testA, placeA], [testB, placeB]] = [rank(a), rank(b)]
    return testA - testB || placeA - placeB
  })
}
