import { type ComponentChildren, Fragment, h, options } from 'preact'

const TAG = 'page-text'

/** Where a text stands alone, or no element may stand beside it. */
const BARE = [TAG, 'option', 'textarea', 'title', 'style', 'text', 'tspan', 'desc']

/**
 * A browser that translates a page puts elements of its own in the place of texts, behind the back of whoever made them: a text
 * that changes then changes where nobody sees it, and what is put before it finds nothing to stand before. So each text
 * stands in an element, known by what it says: when that changes, it goes with whatever has been made of it.
 */
const before = options.vnode
options.vnode = (vnode) => {
  const { type, props } = vnode
  const isPlace = type === Fragment || (typeof type === 'string' && !BARE.includes(type))
  const { translate } = props as { translate?: boolean }
  if (isPlace && translate !== false) props.children = apart(props.children)
  before?.(vnode)
}

function apart(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(apart)
  if (typeof children === 'number') return apart(String(children))
  return typeof children === 'string' && children.trim() !== ''
    ? h(TAG, { key: children }, children)
    : children
}
