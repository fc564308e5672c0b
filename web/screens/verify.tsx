import { useRef, useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import { Attests } from '../result/receipt/attests.tsx'
import { type Verdict, verifyReceipt } from '../result/receipt/verify.ts'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import '../result/receipt/receipt.css'
import { told } from '../result/words/index.ts'

/** Verifies a receipt in the browser, for whoever holds one: nothing of it is sent. */
export function Verify() {
  const [text, setText] = useState('')
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const answer = useRef<HTMLDivElement>(null)
  const said = told.value.receipt
  const verify = async (given: string) => {
    const { keys } = await dataOf(api.GET('/.well-known/jwks.json'))
    setVerdict(verifyReceipt(given, keys))
    answer.current!.focus()
  }
  const change = (given: string) => {
    setText(given)
    setVerdict(null)
  }
  const takeFile = async (file: File | undefined) => {
    if (file) change(await file.text())
  }
  return (
    <Screen title={said.title}>
      <p class="lead">{said.lead}</p>
      <section class="card">
        <Form submit={said.verify} send={() => verify(text)}>
          <div class="field">
            <label for="receipt-file">{said.fromFile}</label>
            <input
              id="receipt-file"
              type="file"
              accept=".jws,.txt,application/jose,text/plain"
              onChange={({ currentTarget }) => void takeFile(currentTarget.files?.[0])}
            />
          </div>
          <div class="field receipt-text">
            <label for="receipt-text">{said.text}</label>
            <textarea
              id="receipt-text"
              class="answer answer-code"
              rows={5}
              required
              spellcheck={false}
              autocomplete="off"
              autocapitalize="none"
              translate={false}
              value={text}
              onInput={({ currentTarget }) => change(currentTarget.value)}
            />
          </div>
        </Form>
      </section>
      <div ref={answer} class="verdict" role="status" tabIndex={-1}>
        {verdict && <Told verdict={verdict} />}
      </div>
      {verdict?.is === 'genuine' && <Attests receipt={verdict.receipt} />}
    </Screen>
  )
}

const KINDS = { genuine: 'good', changed: 'bad', unknownKey: 'bad', unreadable: 'warning' } as const

function Told({ verdict: { is } }: { verdict: Verdict }) {
  return (
    <Notice kind={KINDS[is]}>
      <p>
        <strong>{told.value.receipt[is]}</strong>
      </p>
    </Notice>
  )
}
