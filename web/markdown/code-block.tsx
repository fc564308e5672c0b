import type { ComponentChildren } from 'preact'
import { useCopy } from '../ui/copy.ts'
import { words } from '../words/index.ts'

interface CodeBlockProps {
  /** What the button copies; without it there is none: in an option, whose name it would become a part of, or around blanks. */
  copied?: string | undefined
  children: ComponentChildren
}

/** Lines of code as they are: too long for the screen, they scroll within their box. */
export function CodeBlock({ copied, children }: CodeBlockProps) {
  const { shown, told, copy } = useCopy(copied ?? '')
  const { tag, paper } = words.value
  const code = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a narrow screen, and who has no mouse gets there by Tab
    <pre tabIndex={0} translate={false}>
      <code ref={shown}>{children}</code>
    </pre>
  )
  if (copied === undefined) return code
  return (
    <div class="code-block">
      {code}
      <button
        type="button"
        class="button button-icon"
        aria-label={paper.copyCode}
        title={paper.copyCode}
        lang={tag}
        onClick={copy}
      >
        <CopyIcon />
      </button>
      <p class="hint" role="status" lang={tag}>
        {told}
      </p>
    </div>
  )
}

function CopyIcon() {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 3.5v-1h-8v8h1" />
    </svg>
  )
}
