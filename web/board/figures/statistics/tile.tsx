import type { ComponentChildren } from 'preact'

interface TileProps {
  name: string
  value: string
  hint?: string
  children?: ComponentChildren
}

/** A figure in large, with its name and what it means. Stands in a list of such. */
export function Tile({ name, value, hint, children }: TileProps) {
  return (
    <div class="tile-figure">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {children}
        {hint && <span class="hint">{hint}</span>}
      </dd>
    </div>
  )
}
