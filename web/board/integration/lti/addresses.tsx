import { api, dataOf } from '../../../api/client.ts'
import { useLoaded } from '../../../ui/loaded.ts'
import { Pending } from '../../../ui/notice.tsx'
import { Copied } from '../../ui/copied.tsx'
import { said } from '../words/index.ts'

/** Tells of a link those that it was copied from: a course of next year finds its quizzes. */
const CUSTOM = 'link_history=$ResourceLink.id.history'

/** The addresses of the service that a platform asks for. */
export function Addresses() {
  const { value, error, again } = useLoaded(() => dataOf(api.GET('/v1/lti/tool')), [])
  const words = said.value.platforms
  return (
    <section class="card block code-long" aria-labelledby="give">
      <h2 id="give">{words.give}</h2>
      <p>{words.giveWhy}</p>
      <Pending value={value} error={error} again={again} />
      {value && (
        <>
          <Copied label={words.addresses.login} text={value.loginUri} />
          <Copied label={words.addresses.launch} text={value.launchUri} />
          <Copied label={words.addresses.linking} text={value.launchUri} />
          <Copied label={words.addresses.jwks} text={value.jwksUri} />
          <Copied label={words.addresses.domain} text={new URL(value.launchUri).host} />
          <Copied label={words.addresses.custom} text={CUSTOM} />
        </>
      )}
    </section>
  )
}
