import { labelledOwnForm, type OwnForm, questionOf } from '../labels/own-form.ts'
import { parseTree } from '../qti/parse.ts'
import { attr, childrenOf, type El, toXml } from '../qti/tree.ts'
import { writeItem } from './write/item.ts'

/** The question of an item in its author's own form, as long as the item is as an export of it writes it; else null. */
export function ownForm(item: El, labels: readonly string[]): OwnForm | null {
  const form = labelledOwnForm(labels)
  if (form === null) return null
  const written = writeItem(questionOf(form, attr(item, 'ident')), [])
  return written !== null && said(parseTree(toXml([written]))) === said(item) ? form : null
}

function said(item: El): string {
  return toXml(childrenOf(item).filter(({ name }) => name !== 'itemmetadata'))
}
