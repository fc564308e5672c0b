import { useEffect, useState } from 'preact/hooks'
import { go } from '../route.ts'
import { launch } from '../state/session.ts'
import { Failed, Loading } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../words/index.ts'

/** Where a link of another site leads: signs in whoever follows it first, and goes to its quiz. */
export function Launch({ token }: { token: string }) {
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    // A token is not left in the address.
    launch(token).then((quiz) => go(`/quiz/${quiz}`, { instead: true }), setError)
  }, [token])
  return (
    <Screen title={words.value.launch.title}>
      {error === undefined ? <Loading /> : <Failed error={error} />}
    </Screen>
  )
}
