import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import './dialog.css'

export interface DialogProps {
  title: string
  /** What the way out without doing anything is called. */
  cancel: string
  /** For many fields. */
  isWide?: boolean
  onClose(): void
  /** `close` puts the focus back where it was: call it before what the dialog was opened from may go. */
  children(close: () => void): ComponentChildren
}

/** What is asked before something is done, over the screen that it is done from. */
export function Dialog({ title, cancel, isWide = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current!.showModal(), [])
  const close = () => dialog.current!.close()
  return (
    <dialog
      ref={dialog}
      class={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children(close)}
      <button type="button" class="button button-quiet" onClick={close}>
        {cancel}
      </button>
    </dialog>
  )
}
