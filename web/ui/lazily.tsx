import type { ComponentType } from 'preact'
import { useLoaded } from './loaded.ts'
import { Failed, Loading } from './notice.tsx'

/** A component whose code is fetched when it is first shown. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Lazy(props: P) {
    const { value: Show, error, again } = useLoaded(load, [])
    if (error) return <Failed error={error} again={again} />
    return Show ? <Show {...props} /> : <Loading />
  }
}
