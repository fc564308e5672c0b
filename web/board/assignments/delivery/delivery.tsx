import { useEffect, useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import { everyPage } from '../../../api/pages.ts'
import type { ToldScore } from '../../../api/types.ts'
import { language } from '../../../state/preferences.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed, Pending } from '../../../ui/notice.tsx'
import { said } from '../../words/index.ts'
import { countWays } from './order.ts'
import { Scores } from './scores.tsx'

/** How soon it is asked again what became of scores that are on their way. */
const LOOK_MS = 2_000

/** What the platform that opens an assignment was told of each score; nothing where there is no such platform. */
export function Delivery({ assignment }: { assignment: string }) {
  const [round, setRound] = useState(0)
  const [told, setTold] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  // Why one was not told is a sentence of the service's, in the language of the page.
  const load = () => listScores(assignment)
  const { value: scores, error, again } = useLoaded(load, [assignment, round, language.value])
  const words = said.value.assignments.delivery
  const look = () => setRound((count) => count + 1)
  const ways = countWays(scores ?? [])
  useEffect(() => {
    if (!ways.some(([way]) => way === 'underWay')) return
    const timer = setTimeout(look, LOOK_MS)
    return () => clearTimeout(timer)
  }, [scores])
  const resend = (user?: string) => {
    setFault(null)
    resendScores(assignment, user).then(({ resent }) => {
      setTold(words.resent(resent))
      look()
    }, setFault)
  }
  if (scores ? scores.length === 0 : error === undefined) return null
  return (
    <section class="block" aria-labelledby="delivery">
      <div class="line-between">
        <h2 id="delivery">{words.title}</h2>
        {ways.some(([way]) => way === 'failed' || way === 'again') && (
          <button type="button" class="button" onClick={() => resend()}>
            {words.resendFailed}
          </button>
        )}
      </div>
      <p>{words.lead}</p>
      <Pending value={scores} error={error} again={again} />
      <p role="status" class={told ? 'notice notice-good' : 'unseen'}>
        {told}
      </p>
      {fault !== null && <Failed error={fault} />}
      <p class="facts">
        {ways.map(([way, count]) => (
          <span key={way}>{words.count(words.counts[way], count)}</span>
        ))}
      </p>
      {scores && <Scores scores={scores} onResend={resend} />}
    </section>
  )
}

function listScores(assignment: string): Promise<ToldScore[]> {
  const path = { assignment }
  return everyPage((query) =>
    dataOf(api.GET('/v1/assignments/{assignment}/lti/scores', { params: { path, query } })),
  )
}

/** That of one person, or all that failed. */
function resendScores(assignment: string, user?: string) {
  const body = user === undefined ? {} : { user }
  const params = { path: { assignment } }
  return dataOf(api.POST('/v1/assignments/{assignment}/lti/scores/resend', { params, body }))
}
