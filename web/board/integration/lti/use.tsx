import { useState } from 'preact/hooks'
import type { LtiPlatform } from '../../../api/types.ts'
import { go } from '../../../route.ts'
import { Form } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Ask } from '../ui/ask.tsx'
import { said } from '../words/index.ts'
import { changePlatform, removePlatform } from './data.ts'

interface UseProps {
  platform: LtiPlatform
  onChanged(platform: LtiPlatform): void
}

/** Whether people come from a platform: it is suspended, put back into use, or removed for good. */
export function Use({ platform: { id, state }, onChanged }: UseProps) {
  const [told, setTold] = useState('')
  const [isRemoved, setRemoved] = useState(false)
  const words = said.value.platforms
  const isActive = state === 'active'
  const why = { active: words.suspendWhy, disabled: words.resumeWhy, pending: words.pendingWhy }
  const turn = async () => {
    onChanged(await changePlatform(id, { state: isActive ? 'disabled' : 'active' }))
    setTold(isActive ? words.suspended : words.resumed)
  }
  return (
    <section class="card block" aria-labelledby="use">
      <h2 id="use">{words.use}</h2>
      <p>{why[state]}</p>
      <Form
        submit={{ active: words.suspend, disabled: words.resume, pending: words.confirm }[state]}
        send={turn}
      >
        {null}
      </Form>
      <p role="status" class={told ? 'hint' : 'unseen'}>
        {told}
      </p>
      <p>
        <button type="button" class="button" onClick={() => setRemoved(true)}>
          {words.end}
        </button>
      </p>
      {isRemoved && (
        <Ask
          title={words.end}
          submit={words.end}
          send={() => removePlatform(id)}
          onDone={() => go('/admin/integrations/lti', { instead: true })}
          onClose={() => setRemoved(false)}
        >
          <Notice kind="warning">{words.endWarn}</Notice>
        </Ask>
      )}
    </section>
  )
}
