import { useState } from 'preact/hooks'
import { Dialog } from '../ui/dialog.tsx'
import { nameOf } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import type { ActProps } from './act.ts'
import { ExtraTime } from './extra-time.tsx'
import { Merge } from './merge.tsx'
import { Names } from './names.tsx'
import { Removal } from './removal.tsx'
import { SignInCode } from './sign-in-code.tsx'

const ACTS = { extra: ExtraTime, code: SignInCode, names: Names, merge: Merge, remove: Removal }

type Act = keyof typeof ACTS

interface PersonProps extends Omit<ActProps, 'done'> {
  onClose(): void
  onDone(sentence: string, merged?: string): void
}

/** What a trainer does about one person of a cohort. */
export function PersonDialog({ onClose, onDone, ...props }: PersonProps) {
  const [act, setAct] = useState<Act>('extra')
  const words = said.value.people
  const Show = ACTS[act]
  return (
    <Dialog title={nameOf(props.person)} onClose={onClose} isWide>
      {(close) => (
        <div class="block">
          <p>
            <a href={`#/cohort/${props.cohort}/person/${props.person.id}`}>{words.attempts}</a>
          </p>
          <fieldset class="ways">
            <legend class="unseen">{said.value.live.what}</legend>
            {Object.keys(ACTS).map((one) => (
              <label key={one} class="way">
                <input type="radio" name="act" checked={act === one} onChange={() => setAct(one as Act)} />
                <span>{words.acts[one as Act]}</span>
              </label>
            ))}
          </fieldset>
          <Show
            {...props}
            done={(sentence, merged) => {
              close()
              onDone(sentence, merged)
            }}
          />
        </div>
      )}
    </Dialog>
  )
}
