import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Pending } from '../../ui/notice.tsx'
import { said } from '../words/index.ts'
import { Projected } from './projected.tsx'

interface StartCodeProps {
  assignment: string
  title: string
}

/** The code without which nobody starts: made, projected, made anew, no longer asked. */
export function StartCode({ assignment, title }: StartCodeProps) {
  const [round, setRound] = useState(0)
  const [isProjected, setProjected] = useState(false)
  const [told, setTold] = useState('')
  const [fault, setFault] = useState<unknown>(null)
  const params = { path: { assignment } }
  const load = () => dataOf(api.GET('/v1/assignments/{assignment}/start-code', { params }))
  const { value, error, again } = useLoaded(load, [assignment, round])
  const words = said.value.assignments.startCode
  const code = value?.startCode ?? null
  const act = (work: Promise<unknown>, sentence: string) => {
    setFault(null)
    work.then(() => {
      setTold(sentence)
      setRound((count) => count + 1)
    }, setFault)
  }
  const renew = () =>
    act(
      dataOf(api.PUT('/v1/assignments/{assignment}/start-code', { params })),
      code === null ? words.made : words.renewed,
    )
  const remove = () =>
    act(dataOf(api.DELETE('/v1/assignments/{assignment}/start-code', { params })), words.removed)
  return (
    <section class="card block" aria-labelledby="start-code">
      <h2 id="start-code">{words.title}</h2>
      <Pending value={value} error={error} again={again} />
      {value && <p>{code === null ? words.none : words.why}</p>}
      {code !== null && (
        <p class="start-code" translate={false}>
          {code}
        </p>
      )}
      {fault !== null && <Failed error={fault} />}
      {value && (
        <p class="row">
          {code !== null && (
            <button type="button" class="button button-main" onClick={() => setProjected(true)}>
              {words.project}
            </button>
          )}
          <button type="button" class="button" onClick={renew}>
            {code === null ? words.make : words.renew}
          </button>
          {code !== null && (
            <button type="button" class="button" onClick={remove}>
              {words.remove}
            </button>
          )}
        </p>
      )}
      <Status>{told}</Status>
      {isProjected && code !== null && (
        <Projected title={title} code={code} onClose={() => setProjected(false)} />
      )}
    </section>
  )
}

function Status({ children }: { children: string }) {
  return (
    <p role="status" class={children ? 'hint' : 'unseen'}>
      {children}
    </p>
  )
}
