import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

interface ScreenProps {
  title: string
  /** The language of the title, where it is not that of the page. */
  lang?: string | null
  /** A line above the title: where one is. */
  above?: ComponentChildren
  wide?: boolean
  children: ComponentChildren
}

/** What every screen begins with: its title, which names the page too, and gets the focus when the screen comes. */
export function Screen({ title, lang, above, wide = false, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Barème`
  }, [title])
  useLayoutEffect(() => {
    heading.current?.focus()
    scrollTo(0, 0)
  }, [])
  return (
    <div class={wide ? 'screen screen-wide' : 'screen'}>
      {above && <p class="above">{above}</p>}
      <h1 ref={heading} tabIndex={-1} lang={lang ?? undefined}>
        {title}
      </h1>
      {children}
    </div>
  )
}
