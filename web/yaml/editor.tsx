import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { EditorView, type KeyBinding, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { YamlFieldProps } from './type.ts'

/** After Escape, Tab leaves, however long one thinks in between; any other key keeps one here. */
const LETTING_GO: KeyBinding = {
  key: 'Escape',
  run(view) {
    view.setTabFocusMode(Number.POSITIVE_INFINITY)
    return true
  },
}

const LOOK = EditorView.theme({
  '&': { maxHeight: '36rem', backgroundColor: 'var(--card)', color: 'var(--ink)', fontSize: '0.95rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { minHeight: '12rem', padding: '0.55rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem' },
})

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.labelName, tags.typeName, tags.keyword, tags.meta], color: 'var(--warn)' },
])

const EXTENSIONS = [
  history(),
  keymap.of([LETTING_GO, indentWithTab, ...historyKeymap, ...defaultKeymap]),
  yaml(),
  indentUnit.of('  '),
  syntaxHighlighting(COLOURS),
  LOOK,
]

/**
 * CodeMirror in a shadow tree: there its styles are adopted sheets, which the policy of our pages lets pass, where in the page
 * itself they would be an inline style. Labels do not reach into such a tree by ids, so that it is named in words.
 */
export function YamlEditor({ label, text, take }: YamlFieldProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const taking = useRef(take)
  taking.current = take
  useLayoutEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' })
    const made = new EditorView({
      parent: root,
      root,
      doc: text,
      extensions: [
        EXTENSIONS,
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) taking.current(state.doc.toString())
        }),
      ],
    })
    view.current = made
    return () => made.destroy()
  }, [label])
  useLayoutEffect(() => {
    const { doc } = view.current!.state
    if (doc.toString() !== text)
      view.current!.dispatch({ changes: { from: 0, to: doc.length, insert: text } })
  }, [text])
  return <div ref={host} class="yaml-editor" translate={false} />
}
