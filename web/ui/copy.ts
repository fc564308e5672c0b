import { useRef, useState } from 'preact/hooks'
import { words } from '../words/index.ts'

/** What a button needs that copies a text, which `shown` holds: what to do, and what is then to be told. */
export function useCopy(text: string) {
  const shown = useRef<HTMLElement>(null)
  const [told, setTold] = useState('')
  const { copied, select } = words.value.resumeCode
  const copy = () =>
    void copyText(text, shown.current!).then((isCopied) => setTold(isCopied ? copied : select))
  return { shown, told, copy }
}

/** Copies a text; where the browser does not let a page (plain http), selects it, and says false. */
async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    getSelection()?.selectAllChildren(shown)
    return false
  }
}
