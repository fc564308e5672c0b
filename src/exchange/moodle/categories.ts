import { readBankLabels } from '../labels/labels.ts'
import { slugOf } from '../slugs.ts'
import type { Element } from '../xml/parse.ts'
import { plainOf } from './context.ts'

/** Whether a category's description is that of an export of ours: the bank's own fields as labels. */
export function isOwnCategory(question: Element): boolean {
  const info = plainOf(question, 'info')
  return info.startsWith('bank:') && readBankLabels(info.split('\n')).bank !== undefined
}

/** Title and id of the bank from the last part of a category's path. */
export function categoryFields(path: string): { bank?: string; title?: string } {
  const title = path
    .split(/(?<!\/)\/(?!\/)/)
    .at(-1)!
    .replaceAll('//', '/')
    .trim()
    .slice(0, 200)
  return slugOf(title) === '' ? {} : { bank: slugOf(title), title }
}

/** The path of a category in which the bank's title is the last part. */
export function categoryPath(title: string): string {
  return `$course$/top/${title.replaceAll('\n', ' ').replaceAll('/', '//')}`
}
