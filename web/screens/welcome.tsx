import { useState } from 'preact/hooks'
import { go } from '../route.ts'
import { resume, signIn } from '../state/session.ts'
import { CredentialsForm } from '../ui/credentials.tsx'
import { CodeField, Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { words } from '../words/index.ts'
import { JoinForm } from './join.tsx'

const WAYS = ['join', 'account', 'resume'] as const
type Way = (typeof WAYS)[number]

/** The ways in: a code of a cohort, an account, a resume code. */
export function Welcome() {
  const [way, setWay] = useState<Way>('join')
  const { welcome } = words.value
  return (
    <Screen title={welcome.title}>
      {window.self !== window.top && <Notice>{welcome.reopen}</Notice>}
      <p class="lead">{welcome.lead}</p>
      <fieldset class="ways">
        <legend class="unseen">{welcome.how}</legend>
        {WAYS.map((one) => (
          <label key={one} class="way">
            <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
            <span>{welcome.ways[one]}</span>
          </label>
        ))}
      </fieldset>
      <section class="card">
        {way === 'join' && <JoinForm />}
        {way === 'account' && <CredentialsForm submit={welcome.signIn} send={signIn} />}
        {way === 'resume' && <ResumeForm />}
      </section>
    </Screen>
  )
}

/** Where the QR code on somebody's slip leads. */
export function Resume({ code }: { code: string }) {
  const { welcome } = words.value
  return (
    <Screen title={welcome.ways.resume}>
      <section class="card">
        <ResumeForm code={code} />
      </section>
    </Screen>
  )
}

function ResumeForm({ code: given = '' }: { code?: string }) {
  const [code, setCode] = useState(given)
  const { welcome } = words.value
  const send = async () => {
    await resume(code)
    // A code is not left in the address.
    if (given !== '') go('/', { instead: true })
  }
  return (
    <Form submit={welcome.resume} send={send}>
      <CodeField label={welcome.resumeCode} hint={welcome.resumeHint} value={code} onValue={setCode} />
    </Form>
  )
}
