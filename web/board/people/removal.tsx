import { api, dataOf } from '../../api/client.ts'
import { Notice } from '../../ui/notice.tsx'
import { Reasoned } from '../ui/reasoned.tsx'
import { said } from '../words/index.ts'
import type { ActProps } from './act.ts'

/** Takes a person out of the cohort. */
export function Removal({ cohort, person: { id, name }, done }: ActProps) {
  const words = said.value.people
  return (
    <Reasoned
      submit={words.acts.remove}
      send={async ({ reason }) => {
        const params = { path: { cohort, user: id }, query: { reason } }
        await dataOf(api.DELETE('/v1/cohorts/{cohort}/members/{user}', { params }))
        done(words.removed(name ?? ''))
      }}
    >
      <Notice kind="warning">{words.removeWarn}</Notice>
    </Reasoned>
  )
}
