import { path } from './route.ts'
import { FirstPassword, screenAt } from './screens/index.tsx'
import { Welcome } from './screens/welcome.tsx'
import { firstPassword, me } from './state/session.ts'
import { Frame } from './ui/frame.tsx'
import { Loading } from './ui/notice.tsx'

/** The frame, and in it the screen of the address; who is to sign in or change a password first is asked to, and then is where they wanted. */
export function App() {
  const { Show, params, isOpen } = screenAt(path.value)
  const body = () => {
    if (firstPassword.value !== null) return <FirstPassword />
    if (me.value === undefined) return <Loading />
    if (me.value === null && !isOpen) return <Welcome />
    return <Show key={path.value} {...params} />
  }
  return <Frame>{body()}</Frame>
}
