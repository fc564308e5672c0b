import { useEffect } from 'preact/hooks'
import { go } from '../route.ts'
import { launch } from '../state/session.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading } from '../ui/notice.tsx'

/** Where a launch from an LMS arrives: its code is good once, so that the way back does not lead here. */
export function Launch({ code }: { code: string }) {
  const { value: page, error } = useLoaded(() => launch(code), [code])
  useEffect(() => {
    if (page !== undefined) go(page, { instead: true })
  }, [page])
  return error === undefined ? <Loading /> : <Failed error={error} />
}
