import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { GradebookCell, GradebookColumn, GradebookLine } from '../../api/types.ts'
import { number } from '../../ui/format.ts'
import { Dialog } from '../ui/dialog.tsx'
import { nameOf } from '../ui/name.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import { type CellDeed, cellDeeds } from './order.ts'

/** One person under one assignment. */
export interface Place {
  column: GradebookColumn
  line: GradebookLine
  cell: GradebookCell
}

interface CellProps {
  place: Place
  onClose(): void
  onDone(sentence: string): void
}

/** What a mark is of, and what is done about it. */
export function CellDialog({ place, onClose, onDone }: CellProps) {
  const { column, line, cell } = place
  const deeds = line.leftAt === null ? cellDeeds(cell) : []
  const words = said.value.gradebook
  const name = nameOf(line.trainee)
  const { mark, progress } = cell
  return (
    <Dialog title={words.cell(name, column.title)} onClose={onClose}>
      {(close) => (
        <div class="block">
          <p>
            {mark?.mark20 == null ? words.states[cell.state] : words.markOf(number(mark.mark20))}
            {mark && mark.of > 1 && `, ${words.ofAttempts[column.counts](mark.of)}`}
          </p>
          {progress && (
            <p>
              {words.progress(number(progress.before.mark20), number(progress.after.mark20))}{' '}
              <strong>{words.points(signed(progress.difference))}</strong>
            </p>
          )}
          <ul class="lines">
            {mark?.attempt && (
              <li>
                <a href={`#/review/${mark.attempt}`}>{words.review}</a>
              </li>
            )}
            {mark && mark.of > 1 && (
              <li>
                <a href={`#/assignment/${column.assignment}/results/${line.trainee.id}`}>{words.attempts}</a>
              </li>
            )}
            <li>
              <a href={`#/assignment/${column.assignment}`}>{words.toAssignment}</a>
            </li>
          </ul>
          {deeds.length > 0 && <Deeds place={place} deeds={deeds} close={close} onDone={onDone} />}
        </div>
      )}
    </Dialog>
  )
}

interface DeedsProps extends Pick<CellProps, 'place' | 'onDone'> {
  deeds: readonly CellDeed[]
  close(): void
}

function Deeds({ place: { column, line }, deeds, close, onDone }: DeedsProps) {
  const [deed, setDeed] = useState(deeds[0]!)
  const words = said.value.gradebook
  const name = nameOf(line.trainee)
  return (
    <Reasoned
      submit={words.deeds[deed]}
      send={async ({ reason }) => {
        await doDeed(deed, { assignment: column.assignment, user: line.trainee.id }, reason)
        close()
        onDone(words.done[deed](name))
      }}
    >
      {deeds.length > 1 && (
        <fieldset class="ways">
          <legend class="unseen">{said.value.live.what}</legend>
          {deeds.map((one) => (
            <label key={one} class="way">
              <input type="radio" name="deed" checked={deed === one} onChange={() => setDeed(one)} />
              <span>{words.deeds[one]}</span>
            </label>
          ))}
        </fieldset>
      )}
    </Reasoned>
  )
}

async function doDeed(deed: CellDeed, path: { assignment: string; user: string }, reason: string) {
  switch (deed) {
    case 'excuse':
      await dataOf(
        api.PUT('/v1/assignments/{assignment}/excuses/{user}', { params: { path }, body: { reason } }),
      )
      return
    case 'unexcuse': {
      const params = { path, query: { reason } }
      await dataOf(api.DELETE('/v1/assignments/{assignment}/excuses/{user}', { params }))
      return
    }
    case 'showScore':
    case 'showAnswers': {
      const body = { score: true, answers: deed === 'showAnswers', user: path.user, reason }
      const params = { path: { assignment: path.assignment } }
      await dataOf(api.POST('/v1/assignments/{assignment}/release', { params, body }))
    }
  }
}

/** A difference with its sign. */
export function signed(difference: number): string {
  return difference > 0 ? `+${number(difference, 1)}` : number(difference, 1)
}
