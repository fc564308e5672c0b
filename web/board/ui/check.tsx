import { useEffect, useRef } from 'preact/hooks'

interface CheckProps {
  label: string
  /** The label is a name: it is not translated. */
  isName?: boolean
  checked: boolean
  /** Why the form cannot be sent yet. */
  missing?: string | undefined
  onCheck(checked: boolean): void
}

/** Something to tick. */
export function Check({ label, isName = false, checked, missing = '', onCheck }: CheckProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current!.setCustomValidity(missing), [missing])
  return (
    <label class="check">
      <input
        ref={box}
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <span translate={isName ? false : undefined}>{label}</span>
    </label>
  )
}
