import { Notice } from '../../../ui/notice.tsx'
import { Copied } from '../../ui/copied.tsx'
import { said } from '../words/index.ts'

interface HandedProps {
  /** The secret last: nobody can look it up again. */
  texts: readonly (readonly [label: string, text: string])[]
}

/** What is to be copied into the other software now. */
export function Handed({ texts }: HandedProps) {
  return (
    <Notice kind="warning">
      <p>{said.value.shared.once}</p>
      <div class="code-long">
        {texts.map(([label, text]) => (
          <Copied key={label} label={label} text={text} />
        ))}
      </div>
    </Notice>
  )
}
