import type { ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Me } from '../api/types.ts'
import { path } from '../route.ts'
import { countOpenReports, openReports } from '../state/open-reports.ts'
import { isTrainer, me } from '../state/session.ts'
import { words } from '../words/index.ts'

interface Place {
  to: string
  name: keyof (typeof words.value)['frame']['everyPlace']
  whose: readonly Me['role'][]
  /** How many things wait there. */
  waiting?: ReadonlySignal<number>
}

const TRAINERS = ['trainer', 'admin'] as const

/** Where one goes from every screen: another place is a line here, and its name in the words. */
const PLACES: readonly Place[] = [
  { to: '/', name: 'board', whose: TRAINERS },
  { to: '/course', name: 'course', whose: ['trainee', ...TRAINERS] },
  { to: '/history', name: 'history', whose: ['trainee'] },
  { to: '/reports', name: 'reports', whose: TRAINERS, waiting: openReports },
  { to: '/admin/banks', name: 'banks', whose: TRAINERS },
  { to: '/admin/people', name: 'people', whose: ['admin'] },
  { to: '/admin/integrations', name: 'integrations', whose: ['admin'] },
  { to: '/audit', name: 'audit', whose: TRAINERS },
]

/** The ways between the parts of the pages, for who is signed in. */
export function Places() {
  const { places, everyPlace, waiting: said } = words.value.frame
  const role = me.value?.role
  useEffect(() => {
    if (isTrainer.value) void countOpenReports()
  }, [role])
  if (role === undefined) return null
  return (
    <nav class="places" aria-label={places}>
      {PLACES.filter(({ whose }) => whose.includes(role)).map(({ to, name, waiting }) => (
        <a key={to} href={`#${to}`} aria-current={path.value === to ? 'page' : undefined}>
          {everyPlace[name]}
          {waiting !== undefined && waiting.value > 0 && (
            <span class="badge badge-now">
              {waiting.value}
              <span class="unseen"> {said}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
