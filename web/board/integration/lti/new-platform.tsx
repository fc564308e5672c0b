import { useState } from 'preact/hooks'
import { api, dataOf } from '../../../api/client.ts'
import { go } from '../../../route.ts'
import { Field, Form } from '../../../ui/form.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Choice } from '../../ui/choice.tsx'
import { said } from '../words/index.ts'
import { Addresses } from './addresses.tsx'
import { FAMILIES } from './families.ts'
import { NameField, PlatformFields } from './fields.tsx'
import { type Filled, platformOf, refilled, UNFILLED } from './filled.ts'

/** Adds a platform that registers no tool by a link: what it is given, and what it gives. */
export function NewPlatform() {
  const words = said.value.platforms
  return (
    <Screen title={words.byHand} above={<a href="#/admin/integrations/lti">{words.title}</a>}>
      <Addresses />
      <section class="card block" aria-labelledby="take">
        <h2 id="take">{words.take}</h2>
        <NewForm />
      </section>
    </Screen>
  )
}

function NewForm() {
  const [filled, setFilled] = useState(UNFILLED)
  const words = said.value.platforms
  const change = (fields: Partial<Filled>) => setFilled((before) => refilled(before, fields))
  const send = async () => {
    const { id } = await dataOf(api.POST('/v1/lti/platforms', { body: platformOf(filled) }))
    go(`/admin/integrations/lti/${id}`, { instead: true })
  }
  return (
    <Form submit={words.add} send={send}>
      <Choice
        label={words.family}
        value={filled.family}
        onValue={(family) => change({ family })}
        options={[...Object.entries(FAMILIES), ['', words.otherFamily]]}
      />
      <NameField filled={filled} change={change} />
      <Field
        label={words.issuer}
        hint={filled.family === 'moodle' ? words.issuerOfMoodle : words.issuerHint}
        autocomplete="off"
        spellcheck={false}
        required
        value={filled.issuer}
        onValue={(issuer) => change({ issuer })}
      />
      <Field
        label={words.client}
        autocomplete="off"
        spellcheck={false}
        required
        value={filled.clientId}
        onValue={(clientId) => change({ clientId })}
      />
      <PlatformFields filled={filled} change={change} />
    </Form>
  )
}
