import { me } from '../../state/session.ts'
import { Facts } from '../../ui/facts.tsx'
import { instant } from '../../ui/format.ts'
import { told } from '../words/index.ts'
import { type Piece, piecesOf, type Receipt, type ReceiptEntry } from './receipt.ts'

/** What a genuine receipt attests, in words. */
export function Attests({ receipt }: { receipt: Receipt }) {
  const said = told.value.receipt
  return (
    <>
      <section class="card" aria-labelledby="attests">
        <h2 id="attests">{said.attests}</h2>
        <Facts
          facts={[
            [said.person, <Person key="person" id={receipt.sub} />],
            [said.quiz, <Id key="quiz" id={receipt.quiz} />],
            [said.startedAt, instant(receipt.startedAt)],
            ...(receipt.deadlineAt === null ? [] : [[said.deadlineAt, instant(receipt.deadlineAt)] as const]),
            [said.closedAt, instant(receipt.closedAt)],
            [said.state, said.states[receipt.state]],
            [said.closing, said.closingNumber(receipt.closeNumber)],
            [said.attempt, <Id key="attempt" id={receipt.attempt} />],
            [said.revision, <Id key="revision" id={receipt.quizRevision} />],
          ]}
        />
      </section>
      <section class="card" aria-labelledby="answers">
        <h2 id="answers">{said.answers}</h2>
        <p class="hint">{said.answersHint}</p>
        <ol class="receipt-answers">
          {receipt.paper.map((entry) => (
            <Entry key={entry.position} entry={entry} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Id({ id }: { id: string }) {
  return <code translate={false}>{id}</code>
}

function Person({ id }: { id: string }) {
  const isMe = me.value?.id === id
  return (
    <>
      {isMe && (
        <>
          <span translate={false}>{me.value?.name}</span> ({told.value.receipt.you}){' '}
        </>
      )}
      <Id id={id} />
    </>
  )
}

function Entry({ entry }: { entry: ReceiptEntry }) {
  const said = told.value.receipt
  const pieces = piecesOf(entry)
  return (
    <li class="receipt-answer">
      <h3>{said.question(entry.position)}</h3>
      {pieces.length === 0 && <p>{said.blank}</p>}
      {pieces.length > 0 && (
        <ul>
          {pieces.map((piece, index) => (
            <li key={index}>
              <OnePiece piece={piece} />
            </li>
          ))}
        </ul>
      )}
      <p class="hint">
        {entry.savedAt !== null && `${said.savedAt(instant(entry.savedAt))} · `}
        {said.version} <Id id={entry.question} />
        {entry.pictures && ` · ${said.pictures} ${entry.pictures.join(', ')}`}
      </p>
    </li>
  )
}

function OnePiece({ piece: { of, option, text } }: { piece: Piece }) {
  const said = told.value.receipt
  return (
    <>
      {of !== undefined && (
        <>
          <Id id={of} /> →{' '}
        </>
      )}
      {option && (
        <>
          {said.option(option.place, option.count)} <Id id={option.id} />
        </>
      )}
      {text !== undefined &&
        (text.includes('\n') ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a narrow screen, and who has no mouse gets there by Tab
          <pre tabIndex={0} translate={false}>
            {text}
          </pre>
        ) : (
          <code translate={false}>{text}</code>
        ))}
    </>
  )
}
