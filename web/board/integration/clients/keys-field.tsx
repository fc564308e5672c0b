import { useEffect, useRef } from 'preact/hooks'
import { Labelled } from '../../../ui/form.tsx'
import { said } from '../words/index.ts'
import { readKeys } from './filled.ts'

interface KeysFieldProps {
  value: string
  onValue(value: string): void
}

/** The public keys by which a client may sign in place of its secret. */
export function KeysField({ value, onValue }: KeysFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const words = said.value.clients
  const fault = readKeys(value) === undefined ? words.keysFault : ''
  useEffect(() => area.current!.setCustomValidity(fault), [fault])
  return (
    <Labelled label={words.keys} hint={words.keysHint}>
      {(field) => (
        <textarea
          {...field}
          ref={area}
          class="answer"
          rows={3}
          spellcheck={false}
          translate={false}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}
