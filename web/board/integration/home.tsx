import { Screen } from '../../ui/screen.tsx'
import { DisabledWebhooks } from './webhooks/disabled.tsx'
import { said } from './words/index.ts'

const ROOMS = [
  ['clients', '/admin/integrations/clients'],
  ['webhooks', '/admin/integrations/webhooks'],
  ['platforms', '/admin/integrations/lti'],
] as const

/** What ties the service to other software, and the way to each kind of it. */
export function Integrations() {
  const words = said.value.home
  return (
    <Screen title={words.title} wide>
      <p class="lead">{words.lead}</p>
      <DisabledWebhooks />
      <ul class="cards">
        {ROOMS.map(([name, path]) => (
          <li key={name}>
            <article class="quiz-card">
              <h2 class="card-title">
                <a href={`#${path}`}>{words[name]}</a>
              </h2>
              <p>{words[`${name}What`]}</p>
            </article>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
