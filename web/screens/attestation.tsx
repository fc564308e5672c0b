import { api, dataOf } from '../api/client.ts'
import type { Attestation as AttestationView } from '../api/types.ts'
import { grouped } from '../result/attestation/code.ts'
import { factsOf } from '../result/attestation/facts.ts'
import { Facts } from '../ui/facts.tsx'
import { duration, instant } from '../ui/format.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import '../result/attestation/proof.css'
import { told } from '../result/words/index.ts'

/** The least that is told of a duration. */
const A_SECOND_MS = 1000

/** What proves a result to others: a page to print, with the code by which it is checked. */
export function Attestation({ attempt }: { attempt: string }) {
  const load = () => dataOf(api.GET('/v1/attempts/{attempt}/attestation', { params: { path: { attempt } } }))
  const { value, error, again } = useLoaded(load, [attempt])
  const said = told.value.attestation
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  return (
    <Screen title={said.title} above={<a href={`#/result/${attempt}`}>{said.back}</a>}>
      <p class="row proof-tools">
        <button type="button" class="button button-main" onClick={() => print()}>
          {said.print}
        </button>
        <span class="hint">{said.printHint}</span>
      </p>
      <Sheet attestation={value} />
    </Screen>
  )
}

function Sheet({ attestation }: { attestation: AttestationView }) {
  const { code, issuedAt, trainee, quiz, date, timeSpentMs, mark } = attestation
  const said = told.value.attestation
  const address = `${location.origin}/#/attestation/${code}`
  return (
    <article class="proof">
      <p class="proof-brand" translate={false}>
        Barème
      </p>
      <p class="proof-title" aria-hidden="true">
        {said.title}
      </p>
      <p>{said.attests}</p>
      <p class="proof-big" translate={false}>
        {trainee.name}
      </p>
      <p>{said.took}</p>
      <p class="proof-big">{quiz.title}</p>
      <Facts
        facts={[
          ...(trainee.reference === null ? [] : [[said.reference, trainee.reference] as const]),
          [said.date, instant(date)],
          [said.timeSpent, duration(Math.max(timeSpentMs, A_SECOND_MS))],
          ...factsOf(mark),
          [said.issuedAt, instant(issuedAt)],
        ]}
      />
      <footer class="proof-foot">
        <p>{said.check}</p>
        <p>
          <a href={address} translate={false}>
            {address}
          </a>
        </p>
        <p>
          <code translate={false}>{grouped(code)}</code>
        </p>
      </footer>
    </article>
  )
}
