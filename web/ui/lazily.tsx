import type { ComponentType } from 'preact'
import { useLoaded } from './loaded.ts'
import { Failed, Loading } from './notice.tsx'

/** A component whose code is fetched when it is first shown; `Meanwhile` stands in its place until then. */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile: ComponentType = Loading,
): ComponentType<P> {
  return function Lazy(props: P) {
    const { value: Show, error, again } = useLoaded(load, [])
    if (error) return <Failed error={error} again={again} />
    return Show ? <Show {...props} /> : <Meanwhile />
  }
}
