import { useEffect, useState } from 'preact/hooks'
import type { LtiPlatform } from '../../../api/types.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Pending } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Heads, Table } from '../../ui/table.tsx'
import { Above } from '../above.tsx'
import { Told, useTold } from '../ui/told.tsx'
import { said } from '../words/index.ts'
import { listPlatforms, listRegistrations } from './data.ts'
import { RegistrationLink } from './link.tsx'
import { StateBadge } from './state-badge.tsx'
import { Waiting } from './waiting.tsx'

/** The LMS from which quizzes are opened: those that wait to be confirmed, those in use, and the ways to add one. */
export function Platforms() {
  const [round, setRound] = useState(0)
  const { tell, ...last } = useTold()
  const { value, error, again } = useLoaded(load, [round])
  const words = said.value.platforms
  const look = () => setRound((count) => count + 1)
  useReturn(look)
  const onDone = (sentence: string) => {
    tell(sentence)
    look()
  }
  return (
    <Screen title={words.title} above={<Above />} wide>
      <p class="lead">{words.lead}</p>
      <Told {...last} />
      <Pending value={value} error={error} again={again} />
      {value?.registrations.map(
        ({ id, state, platform, hosts }) =>
          state === 'pending' &&
          platform && (
            <Waiting key={id} registration={id} platform={platform} hosts={hosts} onDone={onDone} />
          ),
      )}
      {value && <List platforms={value.platforms} />}
      {value && <RegistrationLink given={value.registrations} onGiven={look} />}
      <section class="card block" aria-labelledby="by-hand">
        <h2 id="by-hand">{words.byHand}</h2>
        <p>{words.byHandWhy}</p>
        <p>
          <a class="button as-button" href="#/admin/integrations/lti/new">
            {words.byHand}
          </a>
        </p>
      </section>
    </Screen>
  )
}

async function load() {
  const [platforms, registrations] = await Promise.all([listPlatforms(), listRegistrations()])
  return { platforms, registrations }
}

/** A platform registers in another window: whoever comes back from it sees what came of it. */
function useReturn(look: () => void): void {
  useEffect(() => {
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
}

function List({ platforms }: { platforms: readonly LtiPlatform[] }) {
  const words = said.value.platforms
  return (
    <section class="block" aria-labelledby="platforms">
      <h2 id="platforms">{words.list}</h2>
      {platforms.length === 0 && <p class="lead">{words.empty}</p>}
      {platforms.length > 0 && (
        <Table label={words.list}>
          <Heads titles={[words.name, words.state, words.issuer, words.deployments]} />
          <tbody>
            {platforms.map(({ id, name, state, issuer, deployments }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`#/admin/integrations/lti/${id}`} translate={false}>
                    {name}
                  </a>
                </th>
                <td>
                  <StateBadge state={state} />
                </td>
                <td translate={false}>{issuer}</td>
                <td class="figure">{deployments.length}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
