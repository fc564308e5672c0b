import type { ComponentChildren } from 'preact'

interface TableProps {
  /** Names the table, and is not shown where a heading says so already. */
  label: string
  class?: string
  children: ComponentChildren
}

/** A table that scrolls within itself where the screen is too narrow for it, by keys too. */
export function Table({ label, class: kind = '', children }: TableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are grouped, and a region would double the section around
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
    <div class={`table-room ${kind}`} role="group" aria-label={label} tabIndex={0}>
      <table class="table">
        <caption class="unseen">{label}</caption>
        {children}
      </table>
    </div>
  )
}

/** Titles of columns, one each. */
export function Heads({ titles }: { titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}
