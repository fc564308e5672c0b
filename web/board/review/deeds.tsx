import { useState } from 'preact/hooks'
import { Field } from '../../ui/form.tsx'
import { instant } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { useSameKey } from '../ui/same-key.ts'
import { fieldOf } from '../ui/time-field.ts'
import { said } from '../words/index.ts'
import type { WholeReview } from './data.ts'
import { type Deed, deedsFor } from './deeds-for.ts'
import { doDeed, type Filled } from './doing.ts'

interface DeedsProps {
  review: WholeReview
  /** Told in a sentence. */
  onDone(sentence: string): void
}

/** What a trainer may do about an attempt as it stands, each asked for in a dialog. */
export function Deeds({ review, onDone }: DeedsProps) {
  const [deed, setDeed] = useState<Deed | null>(null)
  const { attempt } = review
  const words = said.value.review
  return (
    <>
      <div class="row deeds">
        {deedsFor(attempt).map((one) => (
          <button key={one} type="button" class="button" onClick={() => setDeed(one)}>
            {words.deeds[one]}
          </button>
        ))}
        {attempt.state === 'inProgress' && attempt.assignment && (
          <a href={`#/live/${attempt.assignment}`}>{words.live}</a>
        )}
        <a href={`#/audit/${attempt.id}`}>{words.audit}</a>
      </div>
      {deed && (
        <Doing
          key={deed}
          deed={deed}
          attempt={attempt}
          onClose={() => setDeed(null)}
          onDone={() => {
            setDeed(null)
            onDone(words.done[deed])
          }}
        />
      )}
    </>
  )
}

interface DoingProps {
  deed: Deed
  attempt: WholeReview['attempt']
  onClose(): void
  onDone(): void
}

const REOPENED_FOR_MS = 24 * 3600_000

function Doing({ deed, attempt, onClose, onDone }: DoingProps) {
  const [filled, setFilled] = useState<Filled>({
    minutes: '10',
    until: fieldOf(new Date(Date.now() + REOPENED_FOR_MS)),
    answers: true,
  })
  const keyOf = useSameKey()
  const words = said.value.review
  const change = (fields: Partial<Filled>) => setFilled((before) => ({ ...before, ...fields }))
  return (
    <Dialog title={words.deeds[deed]} onClose={onClose}>
      {(close) => (
        <Reasoned
          submit={words.deeds[deed]}
          send={async (reasoned) => {
            await doDeed({ deed, attempt: attempt.id, filled, reasoned, keyOf })
            close()
            onDone()
          }}
        >
          <Notice kind={deed === 'extend' ? 'info' : 'warning'}>{warningOf(deed, attempt)}</Notice>
          <Asked deed={deed} filled={filled} change={change} />
        </Reasoned>
      )}
    </Dialog>
  )
}

function warningOf(deed: Deed, { deadlineAt }: WholeReview['attempt']): string {
  const { warns, noLimit } = said.value.review
  return deed === 'extend' ? warns.extend(deadlineAt ? instant(deadlineAt) : noLimit) : warns[deed]
}

interface AskedProps {
  deed: Deed
  filled: Filled
  change(fields: Partial<Filled>): void
}

/** What is to be said beside the reason. */
function Asked({ deed, filled, change }: AskedProps) {
  const words = said.value.review
  const label = deed === 'reopen' ? words.reopenMinutes : words.minutes
  return (
    <>
      {(deed === 'extend' || deed === 'reopen') && (
        <Field
          label={label}
          type="number"
          min={1}
          max={1440}
          required
          value={filled.minutes}
          onValue={(minutes) => change({ minutes })}
        />
      )}
      {deed === 'reopen' && (
        <Field
          label={words.until}
          hint={words.clock}
          type="datetime-local"
          required
          value={filled.until}
          onValue={(until) => change({ until })}
        />
      )}
      {deed === 'release' && (
        <Choice
          label={words.show}
          value={filled.answers ? 'answers' : 'score'}
          onValue={(chosen) => change({ answers: chosen === 'answers' })}
          options={[
            ['answers', words.shows.answers],
            ['score', words.shows.score],
          ]}
        />
      )}
    </>
  )
}
