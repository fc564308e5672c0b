import { useEffect, useRef } from 'preact/hooks'
import { said } from '../words/index.ts'

interface ProjectedProps {
  title: string
  code: string
  onClose(): void
}

/** A code over the whole screen, to be read from the last row of a room. */
export function Projected({ title, code, onClose }: ProjectedProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { startCode } = said.value.assignments
  useEffect(() => dialog.current!.showModal(), [])
  return (
    <dialog ref={dialog} class="projected" aria-labelledby="projected" onClose={onClose}>
      <h2 id="projected" translate={false}>
        {title}
      </h2>
      <p>{startCode.title}</p>
      <p class="projected-code" translate={false}>
        {code}
      </p>
      <button type="button" class="button" onClick={() => dialog.current!.close()}>
        {said.value.dialog.close}
      </button>
    </dialog>
  )
}
