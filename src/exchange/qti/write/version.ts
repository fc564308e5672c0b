import type { Note } from '../entry.ts'
import { descendantsOf, type El, isEl, lineOf, type Node } from '../tree.ts'

/** Versions of QTI that items are written in. */
export type QtiVersion = '2.1' | '3.0'

/** What tells the versions apart beside the names of elements and attributes. */
type Binding = Record<'item' | 'itemSchema' | 'templates' | 'package' | 'packageSchema', string> & {
  /** What a manifest says that it is: name and version. */
  schema: [name: string, version: string]
  itemType: string
}

const XSD = 'http://www.imsglobal.org/xsd'
const PURL = 'https://purl.imsglobal.org/spec/qti/v3p0'

export const BINDINGS: Record<QtiVersion, Binding> = {
  '2.1': {
    item: `${XSD}/imsqti_v2p1`,
    itemSchema: `${XSD}/qti/qtiv2p1/imsqti_v2p1.xsd`,
    templates: 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/',
    package: `${XSD}/imscp_v1p1`,
    packageSchema: `${XSD}/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd`,
    schema: ['QTIv2.1 Package', '1.0.0'],
    itemType: 'imsqti_item_xmlv2p1',
  },
  '3.0': {
    item: `${XSD}/imsqtiasi_v3p0`,
    itemSchema: `${PURL}/schema/xsd/imsqti_asiv3p0_v1p0.xsd`,
    templates: `${PURL}/rptemplates/`,
    package: `${XSD}/qti/qtiv3p0/imscp_v1p1`,
    packageSchema: `${PURL}/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd`,
    schema: ['QTI Package', '3.0.0'],
    itemType: 'imsqti_item_xmlv3p0',
  },
}

const PREFIX = 'qti-'

/**
 * A tree of QTI 3.0 in the names of a version: 2.1 has `simpleChoice` and `maxChoices` for `qti-simple-choice` and
 * `max-choices`, no element around the content of a feedback, and words alone in the choices of a blank.
 */
export function inVersion(version: QtiVersion, nodes: readonly Node[]): Node[] {
  return version === '3.0' ? [...nodes] : nodes.flatMap(renamed)
}

/** What a version cannot say of an item. */
export function versionNotes(version: QtiVersion, item: El): Note[] {
  const hasMarkup = descendantsOf(item, 'qti-inline-choice').some(({ children }) => children.some(isEl))
  return version === '2.1' && hasMarkup
    ? [{ what: 'changed', detail: 'the choices of its blanks are plain words there' }]
    : []
}

function renamed(node: Node): Node[] {
  if (!isEl(node)) return [node]
  const children = node.name === 'qti-inline-choice' ? [lineOf(node)] : node.children.flatMap(renamed)
  if (node.name === 'qti-content-body') return children
  if (!node.name.startsWith(PREFIX)) return [{ ...node, children }]
  const attributes = [...node.attributes].map(([name, value]): [string, string] => [camel(name), value])
  return [{ name: camel(node.name.slice(PREFIX.length)), attributes: new Map(attributes), children }]
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
