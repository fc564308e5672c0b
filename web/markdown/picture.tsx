import { createPortal } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Media } from '../api/types.ts'
import { words } from '../words/index.ts'

/** How far the pixels of a small picture are pulled apart, at most, where there is room. */
const MAX_SCALE = 3

/** A picture at its own size before it comes, so that nothing moves; enlarged over the page when that is asked for. */
export function Picture({ picture, alt }: { picture: Media; alt: string }) {
  const [isLarge, setLarge] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const { url, width, height } = picture
  const { tag, paper } = words.value
  const name = alt || picture.alt
  return (
    <span ref={place} class="picture">
      <img src={url} width={width} height={height} alt={name} />
      <button
        type="button"
        class="enlarge"
        aria-label={paper.enlarge(name)}
        lang={tag}
        onClick={() => setLarge(true)}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5" />
        </svg>
      </button>
      {isLarge && (
        <Enlarged
          picture={picture}
          alt={name}
          lang={place.current!.closest<HTMLElement>('[lang]')!.lang}
          onClose={() => setLarge(false)}
        />
      )}
    </span>
  )
}

interface EnlargedProps {
  picture: Media
  alt: string
  /** That of where it stands. */
  lang: string
  onClose(): void
}

/** Over the whole page, outside of what the picture stands in: a click here is no click on an option. */
function Enlarged({ picture: { url, width, height }, alt, lang, onClose }: EnlargedProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { tag, paper } = words.value
  useEffect(() => dialog.current!.showModal(), [])
  return createPortal(
    <dialog ref={dialog} class="enlarged" aria-label={alt} lang={lang} onClose={onClose}>
      <button type="button" class="button" lang={tag} onClick={() => dialog.current!.close()}>
        {paper.close}
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than the screen is scrolled by keys too */}
      <div class="enlarged-view" tabIndex={0}>
        <img
          src={url}
          width={width}
          height={height}
          alt={alt}
          style={{ minWidth: `min(100%, ${width * MAX_SCALE}px)` }}
        />
      </div>
    </dialog>,
    document.body,
  )
}
