import type { Exported } from '../../src/exchange/model.ts'
import type { ExportFormat } from '../../src/exchange/names.ts'
import { type Element, isElement, ownText, parseXml } from '../../src/exchange/xml/parse.ts'
import { element, type Xml, xmlDocument } from '../../src/exchange/xml/write.ts'
import { readZip, writeZip } from '../../src/exchange/xml/zip.ts'

/** Attributes of Moodle's own; it passes over any other, and writes none. */
const MOODLE_ATTRIBUTES = ['type', 'format', 'fraction']
/** Own forms: an attribute of a question, a keyword of a manifest, a line of a field. */
const OWN_FORMS = [
  / source="[^"]*"(?=>\n<name>)/g,
  /<lom:keyword>\s*<lom:string[^>]*>source:[^<]*<\/lom:string>\s*<\/lom:keyword>/g,
  /(?<=^|>|\n)source:[^\n<]*/g,
]

/** A file of an export without the own forms of its questions, but for those in an essay's notes. */
export async function withoutOwnForms({ content }: Exported): Promise<Uint8Array> {
  if (typeof content === 'string') return Buffer.from(bare(content))
  const { files } = await readZip(content, () => true)
  return writeZip([...files].map(([name, bytes]) => [name, bare(Buffer.from(bytes).toString())]))
}

function bare(text: string): string {
  return OWN_FORMS.reduce((rest, form) => rest.replace(form, ''), text)
}

/** The same as a system keeps it that has no place for what is ours: of Moodle, only its own attributes. */
export async function asOthersKeepIt(format: ExportFormat, exported: Exported): Promise<Uint8Array> {
  const file = await withoutOwnForms(exported)
  return format === 'moodle-xml' ? Buffer.from(asMoodleKeepsIt(file)) : file
}

function asMoodleKeepsIt(file: Uint8Array): string {
  const kept = ({ name, attributes, children }: Element): Xml =>
    element(
      name,
      Object.fromEntries(MOODLE_ATTRIBUTES.map((own) => [own, attributes[own] ?? null])),
      ...children.map((node) => (isElement(node) ? kept(node) : ownText(node))),
    )
  return xmlDocument(kept(parseXml(file)))
}
