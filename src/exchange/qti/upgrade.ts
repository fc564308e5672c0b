import { unreadable } from '../unreadable.ts'
import { parseTree } from './parse.ts'
import { childrenOf, type El, toXml } from './tree.ts'

/** What the conversion gets through in some twenty seconds on a slow machine. */
const MAX_CHARACTERS = 1_500_000
/** Items of one call: the stylesheet is read anew by each. */
const BATCH_CHARACTERS = 300_000

/**
 * QTI 2.x items as QTI 3.0, in their order; null for one that the conversion fails on. What is converted is written
 * anew from the parsed trees: no DTD, namespace prefix or processing instruction of the source reaches the stylesheet.
 */
export async function upgradeItems(items: readonly El[]): Promise<(El | null)[]> {
  const texts = items.map((item) => toXml([item]))
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  if (size > MAX_CHARACTERS) throw unreadable('too-long/qti-2', { count: size, most: MAX_CHARACTERS })
  const upgraded: (El | null)[] = []
  for (const batch of batches(texts)) {
    const converted = await convert(batch)
    if (converted !== null) upgraded.push(...converted)
    else for (const text of batch) upgraded.push((await convert([text]))?.[0] ?? null)
  }
  return upgraded
}

/** Each text converted; null when not each one is. */
async function convert(texts: readonly string[]): Promise<El[] | null> {
  // Three megabytes of stylesheet and an XSLT engine, which no other format needs.
  const { convertQti2toQti3 } = await import('@citolab/qti-convert/qti-convert-node')
  try {
    const bundle = parseTree(await convertQti2toQti3(`<bundle>${texts.join('')}</bundle>`))
    const items = childrenOf(bundle, 'qti-assessment-item')
    return items.length === texts.length ? items : null
  } catch {
    return null
  }
}

function batches(texts: readonly string[]): string[][] {
  const groups: string[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const text of texts) {
    if (size + text.length > BATCH_CHARACTERS) {
      groups.push([])
      size = 0
    }
    groups.at(-1)!.push(text)
    size += text.length
  }
  return groups
}
