import { useState } from 'preact/hooks'
import type { FollowedReport } from '../../api/types.ts'
import { Form } from '../../ui/form.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { nameOf } from '../ui/name.tsx'
import { WordsField } from '../ui/words-field.tsx'
import { said } from '../words/index.ts'
import { doDeed } from './data.ts'
import { type Deed, deedsFor } from './deeds-for.ts'

interface HandleProps {
  report: FollowedReport
  /** All of the same question. */
  alike: readonly FollowedReport[]
  onClose(): void
  /** Told in a sentence. */
  onDone(sentence: string): void
}

/** Answers a report, closes it, or opens it again; and those like it with the same words. */
export function Handle({ report, alike, onClose, onDone }: HandleProps) {
  const deeds = deedsFor(report.state)
  const [deed, setDeed] = useState<Deed>(deeds[0]!)
  const [answer, setAnswer] = useState(report.answer ?? '')
  const [isForAll, setForAll] = useState(false)
  const words = said.value.reports
  const others = alike.filter(({ id, state }) => id !== report.id && state === 'open')
  const canBeForAll = report.state === 'open' && others.length > 0
  const send = async () => doDeed(isForAll && canBeForAll ? [report, ...others] : [report], deed, answer)
  return (
    <Dialog title={words.handleTitle(nameOf(report.trainee))} onClose={onClose}>
      {(close) => (
        <Form
          submit={words.deeds[deed]}
          send={async () => {
            await send()
            close()
            onDone(words.done[deed])
          }}
        >
          <blockquote>{report.text}</blockquote>
          <fieldset class="ways">
            <legend class="unseen">{words.what}</legend>
            {deeds.map((one) => (
              <label key={one} class="way">
                <input type="radio" name="deed" checked={deed === one} onChange={() => setDeed(one)} />
                <span>{words.deeds[one]}</span>
              </label>
            ))}
          </fieldset>
          {deed === 'open' ? (
            <p class="hint">{words.openWarn}</p>
          ) : (
            <WordsField
              label={words.answer}
              hint={deed === 'close' ? words.closeHint : words.answerHint}
              maxLength={1000}
              required={deed === 'answer'}
              value={answer}
              onValue={setAnswer}
            />
          )}
          {canBeForAll && (
            <Check label={words.forAll(others.length)} checked={isForAll} onCheck={setForAll} />
          )}
        </Form>
      )}
    </Dialog>
  )
}
