import { useRef } from 'preact/hooks'
import type { AuditLine } from '../../api/types.ts'
import { me } from '../../state/session.ts'
import { Field } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { listCohorts } from '../data.ts'
import { Choice } from '../ui/choice.tsx'
import { said } from '../words/index.ts'
import type { Asked } from './data.ts'
import { actorOf } from './lines.tsx'

interface FiltersProps {
  asked: Asked
  /** What is shown: who did that can be chosen. */
  lines: readonly AuditLine[]
  change(fields: Partial<Asked>): void
}

/** What is looked for in the log. */
export function Filters({ asked, lines, change }: FiltersProps) {
  const { value: cohorts = [] } = useLoaded(listCohorts, [])
  const actors = useRef(new Map<string, string>())
  const words = said.value.audit
  for (const { actor } of lines) {
    if (actor.kind === 'person' && actor.id !== null) actors.current.set(actor.id, actorOf(actor))
  }
  if (me.value) actors.current.set(me.value.id, words.me)
  return (
    <div class="fields">
      <Choice
        label={words.cohort}
        value={asked.cohort}
        onValue={(cohort) => change({ cohort })}
        options={[['', words.any], ...cohorts.map(({ id, name }) => [id, name] as const)]}
      />
      <Choice
        label={words.actor}
        value={asked.actor}
        onValue={(actor) => change({ actor })}
        options={[['', words.anybody], ...actors.current]}
      />
      <Choice
        label={words.action}
        value={asked.action}
        onValue={(action) => change({ action: action as Asked['action'] })}
        options={[['', words.any], ...Object.entries(words.actions)]}
      />
      <Field
        label={words.since}
        type="datetime-local"
        value={asked.since}
        onValue={(since) => change({ since })}
      />
      <Field
        label={words.until}
        type="datetime-local"
        value={asked.until}
        onValue={(until) => change({ until })}
      />
    </div>
  )
}
