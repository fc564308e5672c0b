import { Dialog as AnyDialog, type DialogProps } from '../../ui/dialog.tsx'
import { said } from '../words/index.ts'

/** A dialog of the board, with its own word for going back. */
export function Dialog(props: Omit<DialogProps, 'cancel'>) {
  return <AnyDialog {...props} cancel={said.value.dialog.cancel} />
}
