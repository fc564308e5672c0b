import './preview.css'
import '../result/result.css'
import { useEffect, useState } from 'preact/hooks'
import { api, dataOf } from '../api/client.ts'
import { everyPage } from '../api/pages.ts'
import { me, signIn } from '../state/session.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading, Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { Findings } from './findings.tsx'
import { type Told, useTold } from './follow.ts'
import { PreviewedQuestion } from './question.tsx'
import { Trial } from './trial.ts'
import { said } from './words/index.ts'

/** A bank while it is written: each question as it is taken, beside what its author wrote and what is to be seen to. */
export function Preview({ secret }: { secret: string }) {
  const told = useTold(secret)
  const [error, setError] = useState<unknown>()
  const email = told?.email
  useEffect(() => {
    if (email !== undefined && me.value === null) signIn(email, secret).catch(setError)
  }, [email])
  if (told === null) return <Notice kind="warning">{said.value.gone}</Notice>
  if (error !== undefined) return <Failed error={error} />
  return told && me.value ? <Bank told={told} /> : <Loading />
}

function Bank({ told }: { told: Told }) {
  const load = () => (told.bank === null ? Promise.resolve(null) : loadBank(told.bank, told.quiz))
  const { value, error, again } = useKept(load, told.isOld ? `${told.bank}` : `${told.bank} ${told.round}`)
  const words = said.value
  const name = told.file.split(/[\\/]/).at(-1)!
  const ofAll = told.findings.filter(({ question }) => question === null)
  return (
    <Screen title={value?.title ?? name} lang={value?.language} above={words.above} wide>
      <p class="facts">
        <code translate={false}>{told.file}</code>
        <span>{words.current}</span>
      </p>
      <div role="status">
        {told.isOld && <Notice kind="warning">{told.bank === null ? words.none : words.old}</Notice>}
      </div>
      <Findings findings={told.isOld ? told.findings : ofAll} />
      {error !== undefined && <Failed error={error} again={again} />}
      {value && (
        <>
          <p>
            <a class="as-link" href={`#/quiz/${encodeURIComponent(told.quiz)}`}>
              {words.take}
            </a>
          </p>
          {value.questions.map((written, rank) => (
            <PreviewedQuestion
              key={written.id}
              trial={value.trial}
              rank={rank}
              written={written}
              lang={value.language}
              findings={told.isOld ? [] : told.findings.filter(({ question }) => question === rank)}
            />
          ))}
        </>
      )}
    </Screen>
  )
}

/** What was loaded stays on the screen until what comes after it is there. */
function useKept<T>(load: () => Promise<T>, about: string) {
  const loaded = useLoaded(load, [about])
  const [kept, setKept] = useState<T>()
  useEffect(() => {
    if (loaded.value !== undefined) setKept(() => loaded.value)
  }, [loaded.value])
  return { ...loaded, value: loaded.value ?? kept }
}

async function loadBank(bank: string, quiz: string) {
  const params = { path: { bank } }
  const [{ title, language }, questions, trial] = await Promise.all([
    dataOf(api.GET('/v1/banks/{bank}', { params })),
    everyPage((query) => dataOf(api.GET('/v1/banks/{bank}/questions', { params: { ...params, query } }))),
    Trial.begin(quiz),
  ])
  return { title, language, questions, trial }
}
