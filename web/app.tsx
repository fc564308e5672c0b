import { path } from './route.ts'
import { screenAt } from './screens/index.tsx'
import { Welcome } from './screens/welcome.tsx'
import { me } from './state/session.ts'
import { Frame } from './ui/frame.tsx'
import { Loading } from './ui/notice.tsx'

/** The frame, and in it the screen of the address; who is to sign in first is asked to, and then is where they wanted. */
export function App() {
  const { Show, params, isOpen } = screenAt(path.value)
  const body = () => {
    if (me.value === undefined) return <Loading />
    if (me.value === null && !isOpen) return <Welcome />
    return <Show key={path.value} {...params} />
  }
  return <Frame>{body()}</Frame>
}
