import { attr, childOf, childrenOf, descendantsOf, type El, isEl, textOf } from '../tree.ts'

export type Resource = { identifier: string; type: string; href: string; labels: string[] }
export type Manifest = { title: string; language: string; labels: string[]; resources: Resource[] }

/** LOM's words for how hard something is -> ours. */
const DIFFICULTY: Record<string, string> = {
  'very easy': 'easy',
  easy: 'easy',
  medium: 'medium',
  difficult: 'hard',
  'very difficult': 'hard',
}

/** The resources of an IMS manifest, with the keywords of each, and what it says of the package. */
export function readManifest(root: El): Manifest {
  const metadata = childOf(root, 'metadata')
  const general = metadata && descendantsOf(metadata, 'general')[0]
  const resources = childOf(root, 'resources')
  return {
    title: (general && stringsOf(general, 'title')[0]) ?? '',
    language: (general && stringsOf(general, 'language')[0]) ?? '',
    labels: metadata === null ? [] : keywordsOf(metadata),
    resources: (resources === null ? [] : childrenOf(resources, 'resource')).map((resource) => ({
      identifier: attr(resource, 'identifier'),
      type: attr(resource, 'type'),
      href: attr(resource, 'href'),
      labels: labelsOf(resource),
    })),
  }
}

function labelsOf(resource: El): string[] {
  const metadata = childOf(resource, 'metadata')
  if (metadata === null) return []
  const keywords = keywordsOf(metadata)
  const difficulties = descendantsOf(metadata, 'difficulty').flatMap((element) => stringsOf(element, 'value'))
  const known = difficulties.flatMap((word) => DIFFICULTY[word.toLowerCase()] ?? [])
  const isSaid = keywords.some((keyword) => keyword.startsWith('difficulty:'))
  return [...keywords, ...(isSaid ? [] : known.slice(0, 1).map((word) => `difficulty:${word}`))]
}

function keywordsOf(metadata: El): string[] {
  return descendantsOf(metadata, 'general').flatMap((general) => stringsOf(general, 'keyword'))
}

/** The texts of the children of that name; LOM wraps each language's in an element of its own. */
function stringsOf(element: El, name: string): string[] {
  return childrenOf(element, name)
    .flatMap((child) => (child.children.some(isEl) ? childrenOf(child).map(textOf) : [textOf(child)]))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/** Where the items of a test stand in its order, by the name of their file without folders. */
export function itemOrder(tests: readonly El[]): Map<string, number> {
  const refs = tests.flatMap((test) =>
    descendantsOf(test, (name) => name === 'assessmentItemRef' || name === 'qti-assessment-item-ref'),
  )
  const order = new Map<string, number>()
  for (const ref of refs) {
    const file = fileName(attr(ref, 'href'))
    if (!order.has(file)) order.set(file, order.size)
  }
  return order
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
