import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface ChartProps {
  /** Says in words what it shows; the figures stand in a table beside it. */
  label: string
  height: number
  /** Whether there is something in it to go to: then it is no picture. */
  hasLinks?: boolean
  /** Draws it at a width in pixels. */
  children(width: number): ComponentChildren
}

/** A width to draw at until the place is measured. */
const FIRST_WIDTH = 600

/** A place for a chart: drawn as wide as there is room, so that its words are as large as those around it. */
export function Chart({ label, height, hasLinks = false, children }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_WIDTH)
  useLayoutEffect(() => {
    const measure = () => setWidth(Math.max(200, Math.round(place.current!.clientWidth)))
    const watcher = new ResizeObserver(measure)
    watcher.observe(place.current!)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={place} class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role={hasLinks ? 'group' : 'img'} aria-label={label}>
        {children(width)}
      </svg>
    </div>
  )
}

/** The table behind a chart, for who would rather read it. */
export function Behind({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="behind">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
