import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Cohort } from '../../api/types.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { getCohort } from '../data.ts'
import { said } from '../words/index.ts'

const TABS = [
  ['people', ''],
  ['assignments', '/assignments'],
  ['gradebook', '/gradebook'],
  ['settings', '/settings'],
] as const

type Tab = (typeof TABS)[number][0]

interface CohortProps {
  cohort: string
  tab: Tab
  /** `look` asks again how the cohort stands. */
  children(cohort: Cohort, look: () => void): ComponentChildren
}

/** What stands around each page of a cohort: its name, and the way to its other pages. */
export function CohortScreen({ cohort: id, tab, children }: CohortProps) {
  const [round, setRound] = useState(0)
  const { value: cohort, error, again } = useLoaded(() => getCohort(id), [id, round])
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!cohort) return <Loading />
  const { tabs, title } = said.value.cohorts
  return (
    <Screen title={cohort.name} above={<a href="#/">{title}</a>} wide>
      <nav class="tabs" aria-label={tabs.label}>
        {TABS.map(([name, end]) => (
          <a key={name} href={`#/cohort/${id}${end}`} aria-current={name === tab ? 'page' : undefined}>
            {tabs[name]}
          </a>
        ))}
      </nav>
      {children(cohort, () => setRound((count) => count + 1))}
    </Screen>
  )
}
