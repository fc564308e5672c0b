import { type BankFields, readBankLabels } from '../../labels/labels.ts'
import type { Element } from '../../xml/parse.ts'
import { plainOf } from '../context.ts'

/** A category of Moodle's question bank, from the top down, and the fields that an export of ours left in it. */
export type Category = { path: string[]; fields: BankFields; description: string }

const LONGEST_PATH = 2000
const LONGEST_NAME = 200
const MOST_NAMES = 20

/** What a question of the type `category` says: those behind it are in it. */
export function categoryOf(question: Element): Category {
  const info = plainOf(question, 'info')
  const own = info.startsWith('bank:') ? readBankLabels(info.split('\n')) : {}
  const path = pathOf(plainOf(question, 'category'))
  if (own.bank !== undefined) return { path, fields: own, description: '' }
  return { path, fields: {}, description: info }
}

/** Names of a category and those above it; what is above all, and dots that would climb, are none. */
function pathOf(text: string): string[] {
  const parts = text
    .slice(0, LONGEST_PATH)
    .split(/(?<!\/)\/(?!\/)/)
    .map((part) => part.replaceAll('//', '/').replace(/\s+/g, ' ').trim())
  const [context, top] = parts
  const above = context === 'top' ? 1 : /^\$\w+\$$/.test(context!) ? (top === 'top' ? 2 : 1) : 0
  return parts
    .slice(above)
    .filter((part) => !/^\.*$/.test(part))
    .map((part) => part.slice(0, LONGEST_NAME).toWellFormed())
    .slice(-MOST_NAMES)
}

/** The path of a category in which the bank's title is the last part. */
export function categoryPath(title: string): string {
  return `$course$/top/${title.replaceAll('\n', ' ').replaceAll('/', '//')}`
}
