import type { Cohort } from '../../../api/types.ts'
import { Field } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Pending } from '../../../ui/notice.tsx'
import { listCohorts } from '../../data.ts'
import { Picker } from '../../ui/picker.tsx'
import { said } from '../words/index.ts'
import type { Filled } from './filled.ts'
import { KeysField } from './keys-field.tsx'
import { SCOPES } from './scopes.ts'

interface ClientFieldsProps {
  filled: Filled
  change(fields: Partial<Filled>): void
  /** Those that it has, which may be archived by now. */
  bound?: readonly Pick<Cohort, 'id' | 'name'>[]
}

/** What a client is called, what it may do and where. */
export function ClientFields({ filled, change, bound = [] }: ClientFieldsProps) {
  const words = said.value.clients
  return (
    <>
      <Field
        label={words.name}
        hint={words.nameHint}
        autocomplete="off"
        required
        value={filled.name}
        onValue={(name) => change({ name })}
      />
      <Picker
        legend={words.may}
        items={SCOPES.map((id) => ({ id, label: `${words.scopes[id]} (${id})` }))}
        chosen={filled.scopes}
        onChoose={(scopes) => change({ scopes })}
        missing={words.noScope}
      />
      <Cohorts filled={filled} change={change} bound={bound} />
      <Field
        label={words.requests}
        hint={words.requestsHint}
        type="number"
        min={1}
        max={1_000_000}
        required
        value={filled.requestsPerMinute}
        onValue={(requestsPerMinute) => change({ requestsPerMinute })}
      />
      <KeysField value={filled.keys} onValue={(keys) => change({ keys })} />
    </>
  )
}

function Cohorts({ filled, change, bound }: Required<ClientFieldsProps>) {
  const { value: current, error, again } = useLoaded(listCohorts, [])
  const words = said.value.clients
  if (!current) return <Pending value={current} error={error} again={again} />
  const all = new Map([...bound, ...current].map(({ id, name }) => [id, name]))
  if (all.size === 0) return <p class="hint">{words.noCohort}</p>
  return (
    <Picker
      legend={words.cohorts}
      items={[...all].map(([id, label]) => ({ id, label }))}
      chosen={filled.cohorts}
      onChoose={(cohorts) => change({ cohorts })}
      areNames
    />
  )
}
