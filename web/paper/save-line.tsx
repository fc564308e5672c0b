import type { Answer } from '../api/types.ts'
import { sentenceOf } from '../ui/notice.tsx'
import { words } from '../words/index.ts'
import { Control } from './controls/index.tsx'
import { isLasting } from './outbox.ts'
import type { Theirs } from './saver.ts'
import type { Slot } from './slot.ts'

/** How far the answer has come, always in sight; what needs the person's word asks for it. */
export function SaveLine({ slot }: { slot: Slot }) {
  const { states } = words.value.paper
  const state = slot.state.value
  if (state.is === 'conflict') return <Conflict slot={slot} theirs={state.theirs} />
  const isBad = state.is === 'refused' || state.is === 'unsent'
  const text = () => {
    if (state.is === 'refused') return states.refused(sentenceOf(state.why))
    return state.is === 'unsent' && isLasting.value ? states.kept : states[state.is]
  }
  return (
    <p class={`save-line save-${state.is}`} role={isBad ? 'alert' : 'status'}>
      {text()}
    </p>
  )
}

/** Two windows have answered: both answers, and one to keep. */
function Conflict({ slot, theirs }: { slot: Slot; theirs: Theirs<Answer> }) {
  const { paper: said } = words.value
  return (
    <div class="notice notice-warning" role="alert">
      <p>{said.states.conflict}</p>
      <p id="theirs">{said.conflictOther}</p>
      <Control question={slot.question} answer={theirs.response} isLocked labelledBy="theirs" />
      <p class="row">
        <button type="button" class="button" onClick={() => void slot.saver.overrule(theirs)}>
          {said.conflictKeep}
        </button>
        <button type="button" class="button" onClick={() => slot.takeTheirs(theirs)}>
          {said.conflictTake}
        </button>
      </p>
    </div>
  )
}
