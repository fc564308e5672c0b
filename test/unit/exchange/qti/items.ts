import { fieldsOf } from '../../../support/banks.ts'

export const NAMESPACES = {
  '2.1': 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  '2.2': 'http://www.imsglobal.org/xsd/imsqti_v2p2',
  '3.0': 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
}
const TEMPLATES = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates'

export type Parts = { declare?: string; body: string; scoring?: string; feedback?: string }

export function item3({ declare = '', body, scoring = 'match_correct', feedback = '' }: Parts): string {
  const processing = scoring.startsWith('<')
    ? `<qti-response-processing>${scoring}</qti-response-processing>`
    : `<qti-response-processing template="${TEMPLATES}/${scoring}"/>`
  return `<?xml version="1.0"?><qti-assessment-item xmlns="${NAMESPACES['3.0']}" identifier="Q-1" title="Titre" adaptive="false" time-dependent="false">${declare}<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-item-body>${body}</qti-item-body>${processing}${feedback}</qti-assessment-item>`
}

export function declared(cardinality: string, type: string, values: string[], mapping = ''): string {
  const correct = values.map((value) => `<qti-value>${value}</qti-value>`).join('')
  return `<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${type}"><qti-correct-response>${correct}</qti-correct-response>${mapping}</qti-response-declaration>`
}

export function mapped(entries: Record<string, number>, attributes = '', bounds = 'lower-bound="0"'): string {
  const lines = Object.entries(entries).map(
    ([key, value]) => `<qti-map-entry map-key="${key}" mapped-value="${value}" ${attributes}/>`,
  )
  return `<qti-mapping default-value="0" ${bounds}>${lines.join('')}</qti-mapping>`
}

export function choices(most: number, ids: string[]): string {
  const list = ids.map((id) => `<qti-simple-choice identifier="${id}">Choix ${id}</qti-simple-choice>`)
  return `<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="${most}"><qti-prompt>Lequel ?</qti-prompt>${list.join('')}</qti-choice-interaction>`
}

export async function read(xml: string) {
  const { bank, report, found } = await fieldsOf('qti', Buffer.from(xml))
  const details = report
    .filter(({ what }) => what !== 'missing')
    .map(({ what, detail }) => `${what}: ${detail}`)
  return { question: bank.questions[0], details, found }
}

export const entry = '<qti-text-entry-interaction response-identifier="RESPONSE"/>'
