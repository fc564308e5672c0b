import { useState } from 'preact/hooks'
import { Failed } from '../ui/notice.tsx'
import { words } from '../words/index.ts'
import type { Slot } from './slot.ts'

/** In practice: the answer at once, for which the person gives up to change theirs. */
export function RevealOffer({ slot }: { slot: Slot }) {
  const { paper: said } = words.value
  const [error, setError] = useState<unknown>(null)
  const { is } = slot.state.value
  if (is === 'conflict' || is === 'refused') return null
  const reveal = () => {
    setError(null)
    slot.reveal().catch(setError)
  }
  return (
    <>
      <p class="row">
        <button type="button" class="button" onClick={reveal}>
          {said.reveal}
        </button>
        <span class="hint">{slot.content.value.response ? said.revealFinal : said.revealBlank}</span>
      </p>
      {error !== null && <Failed error={error} />}
    </>
  )
}
