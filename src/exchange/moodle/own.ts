import { type OwnForm, questionOf, readOwnForm } from '../labels/own-form.ts'
import { attr, child, children, type Element, localName, parseXml, textOf } from '../xml/parse.ts'
import type { MoodleContext } from './context.ts'
import { OWN_REMARK, questionElement } from './write/question.ts'
import { createFiles } from './write/texts.ts'

const NO_FILES = createFiles(new Map())(() => {})

/** What an export writes of a question beside its own form. */
const SAID_ELSEWHERE = ['name', 'idnumber', 'tags', 'defaultgrade', 'penalty', 'hidden']

/**
 * The question in its author's own form, as long as what Moodle keeps of an export of it stands there unchanged; null
 * otherwise. Moodle drops the attribute that holds it; the remark in an essay's notes for graders it keeps.
 */
export function ownForm(source: Element, { labels }: MoodleContext): OwnForm | null {
  const notes = textOf(child(source, 'graderinfo'))
  const form = readOwnForm(attr(source, 'source') || (OWN_REMARK.exec(notes)?.[1] ?? ''), labels)
  if (form === null) return null
  const again = questionElement(questionOf(form, 'own'), () => {}, NO_FILES)
  if (again === null) return null
  const written = parseXml(again.xml)
  const names = new Set(children(written).map(({ name }) => localName(name)))
  const isSame = [...names]
    .filter((name) => !SAID_ELSEWHERE.includes(name))
    .every((name) => said(children(source, name)) === said(children(written, name)))
  return isSame ? form : null
}

/** Elements by what Moodle keeps of them. */
function said(elements: Element[]): string {
  return JSON.stringify(elements.map(kept))
}

function kept(element: Element): unknown {
  const inside = children(element)
  const attributes = ['format', 'fraction'].map((name) => asNumber(attr(element, name)))
  const text = inside.length === 0 ? asNumber(textOf(element).trim()) : inside.map(kept)
  return [localName(element.name), ...attributes, text]
}

/** Moodle writes `100.0000000` for `100`. */
function asNumber(text: string): string | number {
  return /^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : text
}
