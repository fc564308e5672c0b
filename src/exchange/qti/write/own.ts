import { labelledOwnForm, type OwnForm, questionOf } from '../../labels/own-form.ts'
import { bareIdentifier } from '../choices.ts'
import { parseTree } from '../parse.ts'
import { attr, type El, toXml } from '../tree.ts'
import { writeItem } from './item.ts'
import type { QtiVersion } from './version.ts'

/**
 * The own form of an item among its labels, and the item in QTI 3.0, if it is as an export of that form writes it; null
 * otherwise.
 */
export function ownItem(item: El, labels: readonly string[]): { item: El; own: OwnForm } | null {
  const own = labelledOwnForm(labels)
  if (own === null) return null
  const question = questionOf(own, bareIdentifier(attr(item, 'identifier')))
  const written = (version: QtiVersion) => {
    const { xml } = writeItem(question, attr(item, 'xml:lang'), version)
    return xml === null ? null : parseTree(xml)
  }
  const same = written(item.name === 'assessmentItem' ? '2.1' : '3.0')
  return same !== null && toXml([same]) === toXml([item]) ? { item: written('3.0')!, own } : null
}
