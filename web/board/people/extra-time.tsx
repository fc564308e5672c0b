import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { Field } from '../../ui/form.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import type { ActProps } from './act.ts'

const PERCENT = 100

/** A person's extra time, for every quiz: a share of the limit, minutes, or both. */
export function ExtraTime({ person: { id, name, accommodation }, done }: ActProps) {
  const [share, setShare] = useState(String(Math.round((accommodation.multiplier - 1) * PERCENT)))
  const [minutes, setMinutes] = useState(String(accommodation.minutes))
  const words = said.value.people
  return (
    <Reasoned
      submit={words.setExtra}
      send={async (given) => {
        // In hundredths, as the contract has them: 1 + 0.33 would not be one.
        const multiplier = (PERCENT + Number(share)) / PERCENT
        const body = { multiplier, minutes: Number(minutes), ...given }
        await dataOf(api.PUT('/v1/users/{user}/accommodation', { params: { path: { user: id } }, body }))
        done(words.extraSet(name ?? ''))
      }}
    >
      <p class="hint">{words.extraWhy}</p>
      <div class="fields">
        <Field label={words.share} type="number" min={0} required value={share} onValue={setShare} />
        <Field label={words.minutes} type="number" min={0} required value={minutes} onValue={setMinutes} />
      </div>
    </Reasoned>
  )
}
