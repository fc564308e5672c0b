import { useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import type { Attested } from '../api/types.ts'
import { grouped } from '../result/attestation/code.ts'
import { factsOf } from '../result/attestation/facts.ts'
import { go } from '../route.ts'
import { Facts } from '../ui/facts.tsx'
import { CodeField, Form } from '../ui/form.tsx'
import { instant } from '../ui/format.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Notice, Pending } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import '../result/attestation/proof.css'
import { told } from '../result/words/index.ts'

/** What the service says of an attestation, to whoever holds one. */
export function CheckAttestation({ code: asked = '' }: { code?: string }) {
  const [code, setCode] = useState(asked && grouped(asked))
  const said = told.value.attestation
  return (
    <Screen title={said.checkTitle}>
      <p class="lead">{said.checkLead}</p>
      {asked !== '' && <Answer code={asked} />}
      <section class="card">
        <Form
          submit={said.checkIt}
          send={async () => go(`/attestation/${encodeURIComponent(code.replace(/[\s-]/g, ''))}`)}
        >
          <CodeField label={said.code} value={code} onValue={setCode} />
        </Form>
      </section>
    </Screen>
  )
}

function Answer({ code }: { code: string }) {
  const load = () => dataOf(api.GET('/v1/attestations/{code}', { params: { path: { code } } }))
  const { value, error, again } = useLoaded(load, [code])
  return (
    <div role="status" class="checked">
      <Pending value={value} error={error} again={again} />
      {value && <Said attested={value} />}
    </div>
  )
}

function Said({ attested: { quiz, date, issuedAt, mark, changed } }: { attested: Attested }) {
  const said = told.value.attestation
  return (
    <>
      <Notice kind={changed ? 'warning' : 'good'}>
        <p>
          <strong>{mark === null ? said.gone : changed ? said.changed : said.holds}</strong>
        </p>
      </Notice>
      <section class="card" aria-labelledby="now">
        <h2 id="now">{said.now}</h2>
        <Facts
          facts={[
            [said.quiz, quiz.title],
            ...(date === null ? [] : [[said.date, instant(date)] as const]),
            ...(mark === null ? [] : factsOf(mark)),
            [said.issuedAt, instant(issuedAt)],
          ]}
        />
        <p class="hint">{said.noName}</p>
      </section>
    </>
  )
}
