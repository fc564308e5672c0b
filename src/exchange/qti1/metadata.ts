import { numberOf } from '../qti/declarations.ts'
import { attr, childrenOf, descendantsOf, type El, lineOf, textOf } from '../qti/tree.ts'

/** Name of the field in which exports keep what QTI 1.2 has no place for. */
export const OWN_FIELD = 'bareme'

/** What an element says of itself in fields: name in lower case -> text. */
export function fieldsOf(element: El): Map<string, string> {
  const own = childrenOf(element).filter(({ name }) => name === 'itemmetadata' || name === 'qtimetadata')
  const fields = new Map<string, string>()
  for (const metadata of own) {
    for (const field of descendantsOf(metadata, 'qtimetadatafield')) {
      const [label, entry] = ['fieldlabel', 'fieldentry'].map((name) => childrenOf(field, name)[0])
      if (label && entry) fields.set(lineOf(label).toLowerCase(), textOf(entry).trim())
    }
    for (const field of descendantsOf(metadata, (name) => /^(bbmd|qmd)_/.test(name)))
      fields.set(field.name.toLowerCase(), textOf(field).trim())
  }
  return fields
}

/** The kind of an item in its platform's own words; empty when it does not say. */
export function kindOf(fields: ReadonlyMap<string, string>): string {
  for (const name of ['question_type', 'cc_profile', 'bbmd_questiontype', 'qmd_itemtype', 'qmd_questiontype'])
    if (fields.get(name)) return fields.get(name)!.slice(0, 60)
  return ''
}

/** Points that an item says it is worth, 1 when none that a bank takes. */
export function pointsOf(item: El, fields: ReadonlyMap<string, string>): number {
  const written = ['points_possible', 'cc_weighting', 'qmd_weighting', 'max_score'].map((name) =>
    fields.get(name),
  )
  const [decvar] = descendantsOf(item, 'decvar')
  const most = decvar === undefined ? '' : attr(decvar, 'maxvalue')
  const said = [...written, most === '100' ? '' : most]
    .map((text) => numberOf(text ?? ''))
    .find((points) => points !== null)
  const points = Number((said ?? 1).toFixed(4))
  return points > 0 && points <= 1000 ? points : 1
}
