import { useState } from 'preact/hooks'
import type { LtiPlatform } from '../../../api/types.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Form } from '../../../ui/form.tsx'
import { useLoaded } from '../../../ui/loaded.ts'
import { Failed, Loading, Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { shortly } from '../../ui/times.ts'
import { said } from '../words/index.ts'
import { changePlatform, getPlatform } from './data.ts'
import { NameField, PlatformFields } from './fields.tsx'
import { changeOf, type Filled, filledOf, takenAway } from './filled.ts'
import { StateBadge } from './state-badge.tsx'
import { Use } from './use.tsx'
import { Verbatim } from './verbatim.tsx'

/** One platform: its addresses and deployments, whether it is in use, and its end. */
export function Platform({ platform: id }: { platform: string }) {
  const { value, error, again } = useLoaded(() => getPlatform(id), [id])
  const [changed, setChanged] = useState<LtiPlatform | null>(null)
  const words = said.value.platforms
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const platform = changed ?? value
  const { name, state, issuer, clientId, createdAt } = platform
  return (
    <Screen title={name} above={<a href="#/admin/integrations/lti">{words.title}</a>}>
      <p class="facts">
        <StateBadge state={state} />
        <span>{words.since(shortly(createdAt))}</span>
        <a href={`#/audit/${id}`}>{said.value.shared.history}</a>
      </p>
      <Facts
        facts={[
          [words.issuer, <Verbatim key="issuer" texts={[issuer]} />],
          [words.client, <Verbatim key="client" texts={[clientId]} />],
        ]}
      />
      <Edit platform={platform} onChanged={setChanged} />
      <Use platform={platform} onChanged={setChanged} />
    </Screen>
  )
}

interface EditProps {
  platform: LtiPlatform
  onChanged(platform: LtiPlatform): void
}

/** What was not touched stays as it is. A deployment that is to go is named before it does. */
function Edit({ platform, onChanged }: EditProps) {
  const [filled, setFilled] = useState(() => filledOf(platform))
  const [told, setTold] = useState('')
  const words = said.value.platforms
  const gone = takenAway(platform, filled)
  const change = (fields: Partial<Filled>) => {
    setTold('')
    setFilled((before) => ({ ...before, ...fields }))
  }
  const send = async () => {
    const body = changeOf(platform, filled)
    if (body !== null) {
      const after = await changePlatform(platform.id, body)
      setFilled(filledOf(after))
      onChanged(after)
    }
    setTold(body === null ? words.unchanged : words.saved)
  }
  return (
    <section class="card block" aria-labelledby="edit">
      <h2 id="edit">{words.edit}</h2>
      <Form submit={said.value.shared.save} send={send}>
        <NameField filled={filled} change={change} />
        <PlatformFields filled={filled} change={change} />
        <div role="status">
          {gone.length > 0 && <Notice kind="warning">{words.takenAway(gone.join(', '))}</Notice>}
        </div>
      </Form>
      <p role="status" class={told ? 'hint' : 'unseen'}>
        {told}
      </p>
    </section>
  )
}
