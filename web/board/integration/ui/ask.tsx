import type { ComponentChildren } from 'preact'
import { Form } from '../../../ui/form.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface AskProps<T> {
  title: string
  submit: string
  /** Does it; what it throws is shown. */
  send(): Promise<T>
  /** It is done, and the dialog is gone. */
  onDone(made: T): void
  onClose(): void
  /** What it means, and what is to be chosen. */
  children: ComponentChildren
}

/** What is asked before something is done that is felt elsewhere. */
export function Ask<T>({ title, submit, send, onDone, onClose, children }: AskProps<T>) {
  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => (
        <Form
          submit={submit}
          send={async () => {
            const made = await send()
            close()
            onDone(made)
          }}
        >
          {children}
        </Form>
      )}
    </Dialog>
  )
}
