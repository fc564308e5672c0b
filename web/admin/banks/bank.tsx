import { useState } from 'preact/hooks'
import type { Bank as BankView } from '../../api/types.ts'
import { usePages } from '../../board/ui/pages.ts'
import { shortly } from '../../board/ui/times.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading, Pending } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { said } from '../words/index.ts'
import { getBank, listQuestions } from './data.ts'
import { Export } from './export.tsx'
import { KeyedQuestion } from './question.tsx'

/** One bank: what it is, its files for other systems, and its questions as people are asked them, with their keys. */
export function Bank({ bank: slug }: { bank: string }) {
  const { value: bank, error, again } = useLoaded(() => getBank(slug), [slug])
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!bank) return <Loading />
  const above = <a href="#/admin/banks">{said.value.banks.title}</a>
  return (
    <Screen title={bank.title} lang={bank.language} above={above}>
      <Facts bank={bank} />
      <Export bank={bank.bank} />
      <Questions bank={bank} />
    </Screen>
  )
}

function Facts({ bank: { bank, questions, license, credits, publishedAt } }: { bank: BankView }) {
  const words = said.value.banks
  return (
    <p class="facts">
      <code translate={false}>{bank}</code>
      <span>{words.questionCount(questions)}</span>
      <span>{words.publishedOn(shortly(publishedAt))}</span>
      <span translate={false}>{license}</span>
      {credits && <span>{credits}</span>}
    </p>
  )
}

function Questions({ bank: { bank, questions, language } }: { bank: BankView }) {
  const [failure, setFailure] = useState<unknown>(null)
  const { items, error, again, next } = usePages((cursor) => listQuestions(bank, cursor), [bank])
  const words = said.value.banks
  const more = () => {
    setFailure(null)
    // What comes first of the new ones is where the reading goes on.
    const first = `question-${items!.length + 1}`
    next!().then(() => document.getElementById(first)?.focus(), setFailure)
  }
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      <p class="hint">{words.asShown}</p>
      <Pending value={items} error={error} again={again} />
      {items?.map((question, index) => (
        <KeyedQuestion key={question.id} question={question} rank={index + 1} lang={language} />
      ))}
      {failure !== null && <Failed error={failure} />}
      {next && (
        <p class="after">
          <button type="button" class="button" onClick={more}>
            {words.more(items!.length, questions)}
          </button>
        </p>
      )}
    </section>
  )
}
