import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { Registration } from '../../../api/types.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Form } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Ask } from '../ui/ask.tsx'
import { said } from '../words/index.ts'
import { removePlatform } from './data.ts'
import { Verbatim } from './verbatim.tsx'

interface WaitingProps {
  registration: string
  platform: NonNullable<Registration['platform']>
  hosts: readonly string[]
  onDone(sentence: string): void
}

/** A platform that registered by a link: who it is, to be looked at before it is confirmed or refused. */
export function Waiting({ registration, platform, hosts, onDone }: WaitingProps) {
  const [isRefused, setRefused] = useState(false)
  const words = said.value.platforms
  const { id, name, issuer, clientId } = platform
  const confirm = async () => {
    const params = { path: { registration } }
    await dataOf(api.POST('/v1/lti/registrations/{registration}/confirm', { params }))
    onDone(words.confirmed(name))
  }
  return (
    <section class="card block" aria-labelledby={`waiting-${id}`}>
      <h2 id={`waiting-${id}`} translate={false}>
        {words.waiting(name)}
      </h2>
      <p>{words.waitingWhy}</p>
      <Facts
        facts={[
          [words.issuer, <Verbatim key="issuer" texts={[issuer]} />],
          [words.hosts, <Verbatim key="hosts" texts={hosts} />],
          [words.client, <Verbatim key="client" texts={[clientId]} />],
        ]}
      />
      <Form submit={words.confirm} send={confirm}>
        {null}
      </Form>
      <p>
        <button type="button" class="button" onClick={() => setRefused(true)}>
          {words.refuse}
        </button>
      </p>
      {isRefused && (
        <Ask
          title={words.refuseOf(name)}
          submit={words.refuse}
          send={() => removePlatform(id)}
          onDone={() => onDone(words.refused(name))}
          onClose={() => setRefused(false)}
        >
          <Notice kind="warning">{words.refuseWarn}</Notice>
        </Ask>
      )}
    </section>
  )
}
