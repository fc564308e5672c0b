import type { ComponentType } from 'preact'
import { match } from '../route.ts'
import { lazily } from '../ui/lazily.tsx'
import { Home } from './home.tsx'
import { Join } from './join.tsx'
import { Quiz } from './quiz.tsx'

interface Screen {
  path: string
  Show: ComponentType<never>
  /** Shown to who is not signed in, too. */
  isOpen?: boolean
}

/** Every screen by its path, parameters of which are its properties. What few need comes when it is asked for. */
const SCREENS: readonly Screen[] = [
  { path: '/', Show: Home },
  { path: '/join', Show: Join, isOpen: true },
  { path: '/join/:code', Show: Join, isOpen: true },
  { path: '/quiz/:quiz', Show: Quiz },
  { path: '/attempt/:attempt', Show: lazily(() => import('./paper.tsx').then(({ Paper }) => Paper)) },
  { path: '/result/:attempt', Show: lazily(() => import('./result.tsx').then(({ Result }) => Result)) },
]

/** The screen of a path, with what the path says; that of an unknown one is the home. */
export function screenAt(path: string) {
  for (const { path: pattern, Show, isOpen = false } of SCREENS) {
    const params = match(pattern, path)
    if (params) return { Show: Show as ComponentType<Record<string, string>>, params, isOpen }
  }
  return { Show: Home as ComponentType<Record<string, string>>, params: {}, isOpen: false }
}
