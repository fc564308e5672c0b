import { go } from '../route.ts'
import { joinAccount, joinable, me } from '../state/session.ts'
import { CredentialsForm } from '../ui/credentials.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../words/index.ts'

/** Who came from an LMS says which account is theirs already. */
export function JoinAccount() {
  const { launch } = words.value
  const send = async (email: string, password: string) =>
    go(await joinAccount(email, password), { instead: true })
  return (
    <Screen title={launch.join}>
      {joinable.value === null ? (
        <Notice>{launch.joinLater}</Notice>
      ) : (
        <section class="card stack">
          <p>{launch.joinWhy(me.value?.name ?? '')}</p>
          <CredentialsForm submit={launch.joinSubmit} send={send} />
        </section>
      )}
    </Screen>
  )
}
