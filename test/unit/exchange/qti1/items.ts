import { writeZip } from '../../../../src/exchange/xml/zip.ts'

/** A QTI 1.2 file of these items. */
export function file(items: string, before = ''): Buffer {
  return Buffer.from(
    `<?xml version="1.0"?>\n<questestinterop><assessment ident="a" title="Réseaux">${before}<section ident="s">${items}</section></assessment></questestinterop>`,
  )
}

export async function packageOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const entries = Object.entries(files).map(([name, content]) => [name, content.toString()] as const)
  return Buffer.from(await writeZip(entries))
}

type Item = {
  kind?: string
  points?: string
  title?: string
  body: string
  rules?: string
  feedback?: string
}

/** An item in the manner of Canvas. */
export function item({ kind = '', points = '1', title = 'Question', body, rules = '', feedback = '' }: Item) {
  const field = (name: string, value: string) =>
    `<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${value}</fieldentry></qtimetadatafield>`
  const fields = kind === '' ? '' : field('question_type', kind) + field('points_possible', points)
  return `<item ident="i1" title="${title}"><itemmetadata><qtimetadata>${fields}</qtimetadata></itemmetadata><presentation>${body}</presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE"/></outcomes>${rules}</resprocessing>${feedback}</item>`
}

export const html = (text: string) =>
  `<material><mattext texttype="text/html"><![CDATA[${text}]]></mattext></material>`
export const plain = (text: string) => `<material><mattext>${text}</mattext></material>`

export function list(ident: string, cardinality: string, labels: Record<string, string>, own = '') {
  const inside = Object.entries(labels).map(
    ([id, text]) => `<response_label ident="${id}">${html(text)}</response_label>`,
  )
  return `<response_lid ident="${ident}" rcardinality="${cardinality}">${own}<render_choice>${inside.join('')}</render_choice></response_lid>`
}

export const field = (ident: string, fibtype = '') =>
  `<response_str ident="${ident}" rcardinality="Single"><render_fib${fibtype && ` fibtype="${fibtype}"`}><response_label ident="x"/></render_fib></response_str>`

export const equal = (ident: string, value: string, more = '') =>
  `<varequal respident="${ident}"${more}>${value}</varequal>`

/** A condition and what it does to the score. */
export function rule(test: string, amount: number | string, action = 'Set', goesOn = 'No') {
  return `<respcondition continue="${goesOn}"><conditionvar>${test}</conditionvar><setvar varname="SCORE" action="${action}">${amount}</setvar></respcondition>`
}

export const shows = (test: string, ident: string) =>
  `<respcondition continue="Yes"><conditionvar>${test}</conditionvar><displayfeedback linkrefid="${ident}"/></respcondition>`

export const feedback = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}"><flow_mat>${html(text)}</flow_mat></itemfeedback>`
