import { percent } from '../../ui/format.ts'
import { said } from '../words/index.ts'

/** How far the sending of a file is, from 0 to 1; then it is being read. */
export function Sending({ share }: { share: number }) {
  const words = said.value.files
  const isSent = share >= 1
  return (
    <div class="sending">
      <p role="status">{isSent ? words.reading : words.sending}</p>
      <p class="row">
        {isSent ? (
          <progress class="bar" aria-label={words.reading} />
        ) : (
          <progress class="bar" aria-label={words.sending} max={1} value={share} />
        )}
        {!isSent && <span aria-hidden="true">{percent(share * 100)}</span>}
      </p>
    </div>
  )
}
