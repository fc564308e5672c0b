import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { User } from '../../api/types.ts'
import { Copied } from '../../board/ui/copied.tsx'
import { Dialog } from '../../board/ui/dialog.tsx'
import { me } from '../../state/session.ts'
import { Form } from '../../ui/form.tsx'
import { Failed } from '../../ui/notice.tsx'
import { said } from '../words/index.ts'

/** How somebody comes in; what they come in with is made anew, and shown once. */
export function SigningIn({ person }: { person: User }) {
  const words = said.value.person
  return (
    <section class="card block" aria-labelledby="signing-in">
      <h2 id="signing-in">{words.signIn}</h2>
      {!person.hasPassword ? (
        <NewCode user={person.id} />
      ) : person.id === me.value?.id ? (
        <p>
          {words.ownPassword} <a href="#/me">{words.ownPage}</a>
        </p>
      ) : (
        <NewPassword person={person} />
      )}
    </section>
  )
}

/** A resume code anew; sessions go on, so that nothing is asked before. */
function NewCode({ user }: { user: string }) {
  const [code, setCode] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const words = said.value.person
  const make = () => {
    setFailure(null)
    const params = { path: { user } }
    dataOf(api.POST('/v1/users/{user}/sign-in-code', { params })).then(
      ({ signInCode }) => setCode(signInCode),
      setFailure,
    )
  }
  return (
    <>
      <p>{words.byCode}</p>
      {failure !== null && <Failed error={failure} />}
      <Once why={words.codeOnce} label={words.code} text={code} />
      <p>
        <button type="button" class="button" onClick={make}>
          {words.newCode}
        </button>
      </p>
    </>
  )
}

/** A password anew, once it was said what ends with the one of before. */
function NewPassword({ person: { id, name } }: { person: User }) {
  const [isAsking, setAsking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const words = said.value.person
  const send = async (close: () => void) => {
    const params = { path: { user: id } }
    const { password } = await dataOf(api.POST('/v1/users/{user}/reset-password', { params }))
    close()
    setMade(password)
  }
  return (
    <>
      <p>{words.byPassword}</p>
      <Once why={words.passwordOnce} label={words.password} text={made} />
      <p>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.newPassword}
        </button>
      </p>
      {isAsking && (
        <Dialog title={words.resetWhom(name ?? '')} onClose={() => setAsking(false)}>
          {(close) => (
            <Form submit={words.reset} send={() => send(close)}>
              <p>{words.resetWhat}</p>
            </Form>
          )}
        </Dialog>
      )}
    </>
  )
}

/** What is to be handed over now; null: there is nothing yet. */
function Once({ why, label, text }: { why: string; label: string; text: string | null }) {
  return (
    <div role="status">
      {text !== null && (
        <div class="notice notice-good">
          <p>{why}</p>
          <Copied label={label} text={text} />
        </div>
      )}
    </div>
  )
}
