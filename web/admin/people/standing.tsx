import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { User } from '../../api/types.ts'
import { Copied } from '../../board/ui/copied.tsx'
import { Failed } from '../../ui/notice.tsx'
import { Commands } from '../ui/commands.tsx'
import { said } from '../words/index.ts'
import { ROLES } from './data.ts'

/** How somebody comes in and what they may do; what is changed on the server alone is said with its command. */
export function Standing({ person }: { person: User }) {
  const words = said.value.person
  const who = person.email ?? person.id
  return (
    <>
      <section class="card block" aria-labelledby="signing-in">
        <h2 id="signing-in">{words.signIn}</h2>
        {person.hasPassword ? (
          <>
            <p>{words.byPassword}</p>
            <Commands commands={[[words.resetPassword, command(`reset-password ${who}`)]]} />
          </>
        ) : (
          <NewCode user={person.id} />
        )}
      </section>
      <section class="card block" aria-labelledby="rights">
        <h2 id="rights">{words.rights}</h2>
        <p>{said.value.newPerson.may[person.role]}</p>
        <details>
          <summary>{words.changeRights}</summary>
          <p class="hint">{words.onServer}</p>
          <Commands
            commands={[
              ...ROLES.filter((role) => role !== person.role).map(
                (role) => [words.become[role], command(`role ${who} ${role}`)] as const,
              ),
              person.disabledAt === null
                ? [words.disable, command(`disable ${who}`)]
                : [words.enable, command(`enable ${who}`)],
            ]}
          />
        </details>
      </section>
    </>
  )
}

const command = (what: string) => `npm run bareme -- user ${what}`

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
      <div role="status">
        {code && (
          <div class="notice notice-good">
            <p>{words.codeOnce}</p>
            <Copied label={words.code} text={code} />
          </div>
        )}
      </div>
      <p>
        <button type="button" class="button" onClick={make}>
          {words.newCode}
        </button>
      </p>
    </>
  )
}
