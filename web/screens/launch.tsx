import { useEffect } from 'preact/hooks'
import { go } from '../route.ts'
import { enterByLink, enterFromPlatform } from '../state/session.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../words/index.ts'

/** Where a link of another site leads: signs in whoever follows it first, and goes to its quiz. */
export function Launch({ token }: { token: string }) {
  return <Arrival enter={enterByLink} secret={token} />
}

/** Where a launch from an LMS arrives. */
export function PlatformLaunch({ code }: { code: string }) {
  return <Arrival enter={enterFromPlatform} secret={code} />
}

/** Enters by what is good once, which is not left in the address, and goes to the page that it is for. */
function Arrival({ enter, secret }: { enter: (secret: string) => Promise<string>; secret: string }) {
  const { value: page, error } = useLoaded(() => enter(secret), [secret])
  useEffect(() => {
    if (page !== undefined) go(page, { instead: true })
  }, [page])
  return (
    <Screen title={words.value.launch.title}>
      {error === undefined ? <Loading /> : <Failed error={error} />}
    </Screen>
  )
}
