import { useEffect, useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import type { GivenRegistration, Registration } from '../../../api/types.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Form } from '../../../ui/form.tsx'
import { Copied } from '../../ui/copied.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../words/index.ts'
import { FAMILIES, type Family } from './families.ts'

interface LinkProps {
  /** Those that were made before, the latest first. */
  given: readonly Registration[]
  onGiven(): void
}

/** A link by which one platform registers itself, and where each kind of platform takes it. */
export function RegistrationLink({ given, onGiven }: LinkProps) {
  const [made, setMade] = useState<GivenRegistration | null>(null)
  const words = said.value.platforms
  const open = given.filter(({ state }) => state === 'open')
  const isSpent = given.some(({ id, state }) => id === made?.id && state !== 'open')
  useEffect(() => {
    if (isSpent) setMade(null)
  }, [isSpent])
  const make = async () => {
    setMade(await dataOf(api.POST('/v1/lti/registrations')))
    onGiven()
  }
  return (
    <section class="card block" aria-labelledby="link">
      <h2 id="link">{words.link}</h2>
      <p>{words.linkWhy}</p>
      <div role="status">
        {made && (
          <div class="notice notice-good code-long">
            <p>{words.linkOnce(shortly(made.expiresAt))}</p>
            <Copied label={words.linkLabel} text={made.link} />
          </div>
        )}
      </div>
      <Form submit={words.makeLink} send={make}>
        {open[0] && <p class="hint">{words.openLinks(open.length, shortly(open[0].expiresAt))}</p>}
      </Form>
      <h3>{words.where}</h3>
      <Facts
        facts={Object.entries(FAMILIES).map(
          ([family, name]) => [name, words.linkGoes[family as Family]] as const,
        )}
      />
    </section>
  )
}
