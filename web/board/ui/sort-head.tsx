interface SortHeadProps {
  title: string
  /** Null: it is sorted by something else. */
  isDown: boolean | null
  onSort(): void
}

/** The title of a column by which a table can be sorted. */
export function SortHead({ title, isDown, onSort }: SortHeadProps) {
  const sortedBy = isDown === null ? 'none' : isDown ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={sortedBy}>
      <button type="button" class="sort" onClick={onSort}>
        {title}
        <span aria-hidden="true">{isDown === null ? '↕' : isDown ? '↓' : '↑'}</span>
      </button>
    </th>
  )
}
