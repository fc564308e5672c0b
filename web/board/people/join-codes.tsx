import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { everyPage } from '../../api/pages.ts'
import type { NewJoinCode } from '../../api/types.ts'
import { Field, Form } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed } from '../../ui/notice.tsx'
import { linkTo } from '../slips/link.ts'
import { SlipsToPrint } from '../slips/to-print.tsx'
import { Copied } from '../ui/copied.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'

const SEATS = 30
const DAYS = 30

/** The codes that let people in: those made before, and a new one with its link. */
export function JoinCodes({ cohort, name }: { cohort: string; name: string }) {
  const [seats, setSeats] = useState(String(SEATS))
  const [days, setDays] = useState(String(DAYS))
  const [made, setMade] = useState<NewJoinCode | null>(null)
  const [round, setRound] = useState(0)
  const words = said.value.people
  const params = { path: { cohort } }
  const make = async () => {
    const body = { seats: Number(seats), expiresInDays: Number(days) }
    setMade(await dataOf(api.POST('/v1/cohorts/{cohort}/join-codes', { params, body })))
    setRound((count) => count + 1)
  }
  return (
    <section class="card block" aria-labelledby="codes">
      <h2 id="codes">{words.codes}</h2>
      <p>{words.codesWhy}</p>
      {made && (
        <div class="notice notice-good" role="status">
          <p>{words.codeOnce}</p>
          <Copied label={words.code} text={made.code} />
          <Copied label={words.link} text={linkTo('join', made.code)} />
        </div>
      )}
      {made && (
        <SlipsToPrint
          slips={Array.from({ length: made.seats }, () => ({
            person: null,
            code: made.code,
            link: linkTo('join', made.code),
          }))}
          cohort={name}
          label={words.codes}
        />
      )}
      <Form submit={words.makeCode} send={make}>
        <div class="row">
          <Field label={words.seats} type="number" min={1} required value={seats} onValue={setSeats} />
          <Field label={words.days} type="number" min={1} required value={days} onValue={setDays} />
        </div>
      </Form>
      <MadeCodes cohort={cohort} round={round} />
    </section>
  )
}

function MadeCodes({ cohort, round }: { cohort: string; round: number }) {
  const [revoked, setRevoked] = useState(0)
  const [fault, setFault] = useState<unknown>(null)
  const load = () =>
    everyPage((query) =>
      dataOf(api.GET('/v1/cohorts/{cohort}/join-codes', { params: { path: { cohort }, query } })),
    )
  const { value: codes = [] } = useLoaded(load, [cohort, round, revoked])
  const words = said.value.people
  const revoke = (joinCode: string) => {
    const params = { path: { cohort, joinCode } }
    dataOf(api.DELETE('/v1/cohorts/{cohort}/join-codes/{joinCode}', { params })).then(
      () => setRevoked((count) => count + 1),
      setFault,
    )
  }
  if (codes.length === 0) return null
  return (
    <>
      <h3>{words.madeCodes}</h3>
      {fault !== null && <Failed error={fault} />}
      <ul class="lines">
        {codes.map(({ id, seats, seatsUsed, expiresAt }) => {
          const isOver = Date.parse(expiresAt) <= Date.now()
          const when = isOver ? words.over(shortly(expiresAt)) : words.until(shortly(expiresAt))
          return (
            <li key={id} class="row">
              <span>{`${words.used(seatsUsed, seats)}, ${when}`}</span>
              {!isOver && (
                <button type="button" class="button button-small" onClick={() => revoke(id)}>
                  {words.revoke}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
