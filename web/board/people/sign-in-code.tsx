import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { Form } from '../../ui/form.tsx'
import { Copied } from '../ui/copied.tsx'
import { said } from '../words/index.ts'
import type { ActProps } from './act.ts'

/** Another code to sign in by, shown once. */
export function SignInCode({ person: { id } }: ActProps) {
  const [code, setCode] = useState<string | null>(null)
  const words = said.value.people
  const make = async () => {
    const params = { path: { user: id } }
    const { signInCode } = await dataOf(api.POST('/v1/users/{user}/sign-in-code', { params }))
    setCode(signInCode)
  }
  return (
    <Form submit={words.reissue} send={make}>
      <p class="hint">{words.reissueWhy}</p>
      <div role="status">{code !== null && <OnceShown code={code} />}</div>
    </Form>
  )
}

/** A sign-in code, which nobody can look up again. */
export function OnceShown({ code }: { code: string }) {
  const words = said.value.people
  return (
    <div class="notice notice-good">
      <p>{words.codeOnce}</p>
      <Copied label={words.signInCode} text={code} />
    </div>
  )
}
