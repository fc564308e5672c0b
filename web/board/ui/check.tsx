interface CheckProps {
  label: string
  /** The label is a name: it is not translated. */
  isName?: boolean
  checked: boolean
  onCheck(checked: boolean): void
}

/** Something to tick. */
export function Check({ label, isName = false, checked, onCheck }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
      <span translate={isName ? false : undefined}>{label}</span>
    </label>
  )
}
