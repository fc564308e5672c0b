import { api, dataOf } from '../api/client.ts'
import type { Result as ResultView, Score } from '../api/types.ts'
import { NotAccepted } from '../paper/not-accepted.tsx'
import { AnsweredQuestion } from '../result/question.tsx'
import { courseMap } from '../state/course.ts'
import { languageOf, listQuizzes } from '../state/quizzes.ts'
import { number, percent } from '../ui/format.ts'
import { useLoaded } from '../ui/loaded.ts'
import { Failed, Loading, Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import '../result/result.css'
import { told } from '../result/words/index.ts'
import { words } from '../words/index.ts'

/** What an attempt came to, as far as it is released. */
export function Result({ attempt }: { attempt: string }) {
  const { value, error, again } = useLoaded(() => load(attempt), [attempt])
  const said = told.value
  const { paper } = words.value
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const { result, lang, chapterTitles, timing } = value
  return (
    <Screen
      title={result.title}
      lang={lang}
      above={<a href={`#/quiz/${encodeURIComponent(result.quiz)}`}>{said.again}</a>}
    >
      <Notice kind="good">
        <p>{timing.closedBy === null ? said.done : paper.closedBy(timing.closedBy)}</p>
        {timing.closeReason === 'timeLimit' && <p>{said.timeWasUp}</p>}
        <p>{said.leave}</p>
      </Notice>
      <NotAccepted attempt={attempt} />
      <Told result={result} />
      {'groups' in result && result.groups && <Chapters groups={result.groups} titles={chapterTitles} />}
      {'questions' in result && (
        <section aria-labelledby="questions">
          <h2 id="questions">{said.questions}</h2>
          {result.questions.map((question) => (
            <AnsweredQuestion key={question.position} question={question} lang={lang} />
          ))}
        </section>
      )}
      <p>
        <a href="#/">{said.home}</a>
      </p>
    </Screen>
  )
}

async function load(attempt: string) {
  const params = { path: { attempt } }
  const [result, timing] = await Promise.all([
    dataOf(api.GET('/v1/attempts/{attempt}/result', { params })),
    dataOf(api.GET('/v1/attempts/{attempt}/timing', { params })),
  ])
  const [lang, titles] = await Promise.all([languageOf(result.quiz), chapterTitlesOf(result)])
  return { result, lang, chapterTitles: titles, timing }
}

/** The titles of the course's chapters by their ids, where a result tells of any. */
async function chapterTitlesOf(result: ResultView): Promise<ReadonlyMap<string, string>> {
  if (!('groups' in result) || !result.groups || result.groups.chapters.length < 2) return new Map()
  const quizzes = await listQuizzes().catch(() => [])
  const chapters = courseMap(quizzes).flatMap((module) => module.chapters)
  return new Map(chapters.flatMap(({ id, title }) => (id !== null && title !== null ? [[id, title]] : [])))
}

function Told({ result }: { result: ResultView }) {
  const said = told.value
  return (
    <>
      {result.released !== 'none' && result.score && <Mark score={result.score} />}
      {result.released === 'none' && <Notice>{said.none}</Notice>}
      {result.released === 'score' && <Notice>{said.scoreOnly}</Notice>}
      {result.released === 'partly' && <Notice>{said.partly}</Notice>}
    </>
  )
}

function Mark({ score }: { score: Score }) {
  const said = told.value
  if (score.state === 'pending' || score.mark20 === null || score.percentage === null)
    return <Notice>{said.pending}</Notice>
  return (
    <section class="mark">
      <p class="mark-big">
        {number(score.mark20)}
        <span> / 20</span>
      </p>
      <div>
        {score.passed !== null && (
          <p>
            <span class={score.passed ? 'badge badge-good' : 'badge badge-low'}>
              {score.passed ? said.passed : said.failed}
            </span>
          </p>
        )}
        <p>{said.points(number(score.points ?? 0), number(score.maxPoints))}</p>
        <p>{percent(score.percentage)}</p>
      </div>
    </section>
  )
}

type Groups = NonNullable<Extract<ResultView, { released: 'answers' }>['groups']>

function Chapters({ groups: { chapters }, titles }: { groups: Groups; titles: ReadonlyMap<string, string> }) {
  const said = told.value
  const { home } = words.value
  if (chapters.length < 2) return null
  return (
    <section aria-labelledby="chapters">
      <h2 id="chapters">{said.chapters}</h2>
      <ul class="bars">
        {chapters.map(({ chapter, percentage }) => (
          <li key={chapter} class="bar-line">
            <span>{chapter === null ? home.everyChapter : (titles.get(chapter) ?? chapter)}</span>
            <progress class="bar" max={100} value={percentage ?? 0} aria-hidden="true" />
            <span class="bar-share">{percentage === null ? '…' : percent(percentage)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
