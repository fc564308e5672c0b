import { useState } from 'preact/hooks'
import { plainText } from '../../../markdown/plain.ts'
import { list, number } from '../../../ui/format.ts'
import { Choice } from '../../ui/choice.tsx'
import { Heads, Table } from '../../ui/table.tsx'
import { said } from '../../words/index.ts'
import { type Point, Scatter, Shape, type Urgency } from '../charts/scatter.tsx'
import type { Source } from './data.ts'
import { type Numbered, ORDERS, type Order, ordered, tellingOf, urgencyOf } from './figures.ts'
import { shareOf } from './format.ts'

interface QuestionsProps {
  questions: readonly Numbered[]
  hrefOf(question: Numbered): string
  sources: ReadonlyMap<string, Source | null>
}

/** The questions as points, and one by one. */
export function Questions({ questions, hrefOf, sources }: QuestionsProps) {
  const [order, setOrder] = useState<Order>('quiz')
  const words = said.value.statistics
  return (
    <section class="card block" aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      <Cloud questions={questions} hrefOf={hrefOf} />
      <div class="fields">
        <Choice
          label={words.order}
          value={order}
          onValue={(chosen) => setOrder(chosen as Order)}
          options={ORDERS.map((one) => [one, words.orders[one]])}
        />
      </div>
      <Table label={words.questions} class="questions">
        <Heads titles={[words.question, words.facility, words.rest, words.flags]} />
        <tbody>
          {ordered(questions, order).map((question) => (
            <Row
              key={`${question.number}`}
              question={question}
              href={hrefOf(question)}
              source={sources.get(question.figures.bank) ?? null}
            />
          ))}
        </tbody>
      </Table>
      <p class="hint">{words.facilityHint}</p>
      <p class="hint">{words.restHint}</p>
    </section>
  )
}

function Cloud({ questions, hrefOf }: Pick<QuestionsProps, 'questions' | 'hrefOf'>) {
  const words = said.value.statistics
  const points = questions.flatMap((question): Point[] => {
    const { facility, itemRest } = question.figures
    if (facility.value === null || itemRest.value === null) return []
    const label = words.point(
      question.number,
      shareOf(facility.value),
      number(itemRest.value),
      flagsOf(question),
    )
    return [
      {
        name: String(question.number),
        label,
        href: hrefOf(question),
        urgency: urgencyOf(question.figures),
        facility: facility.value,
        rest: itemRest.value,
      },
    ]
  })
  const without = questions.filter(({ number }) => !points.some(({ name }) => name === String(number)))
  if (points.length === 0) return null
  return (
    <>
      <p class="hint">{words.scatterHint}</p>
      <Scatter
        label={words.scatter(points.length)}
        points={points}
        zones={(['hard', 'easy', 'against', 'weak'] as const).map((kind) => ({
          kind,
          text: words.zones[kind],
        }))}
        axes={{ x: words.facility, y: words.rest }}
        percent={shareOf}
        number={number}
      />
      <Legend />
      {without.length > 0 && (
        <p class="hint">{words.pointless(without.length, list(without.map((one) => one.number)))}</p>
      )}
    </>
  )
}

const URGENCIES: readonly Urgency[] = ['fine', 'watch', 'alarm']

function Legend() {
  const words = said.value.statistics
  return (
    <ul class="legend">
      {URGENCIES.map((urgency) => (
        <li key={urgency}>
          <svg class={`point point-${urgency}`} viewBox="-3 -3 42 42" aria-hidden="true">
            <Shape urgency={urgency} at={{ x: 18, y: 18 }} />
          </svg>
          {words.legend[urgency]}
        </li>
      ))}
    </ul>
  )
}

/** Each flag once, whatever how many options it is about; that few sat is said above, once for all. */
function flagsIn({ figures }: Numbered) {
  const names = figures.flags.map(({ flag }) => flag).filter((flag) => flag !== 'small-sample')
  return [...new Set(names)]
}

function flagsOf(question: Numbered): string {
  return flagsIn(question)
    .map((flag) => said.value.statistics.flagNames[flag])
    .join(', ')
}

interface RowProps {
  question: Numbered
  href: string
  source: Source | null
}

function Row({ question, href, source }: RowProps) {
  const words = said.value.statistics
  const { figures, number: place } = question
  const { facility, itemRest } = figures
  const prompt = source?.questions.get(figures.question)?.prompt
  const telling = tellingOf(itemRest)
  return (
    <tr>
      <th scope="row">
        <a href={href}>{words.questionNumber(place)}</a>
        {prompt === undefined ? (
          <code translate={false}>{figures.question}</code>
        ) : (
          <span class="prompt-line" lang={source?.language}>
            {plainText(prompt)}
          </span>
        )}
      </th>
      <td class="figure">
        {facility.value === null ? (
          words.reasons[facility.reason!]
        ) : (
          <>
            {shareOf(facility.value)}
            <ShareBar share={facility.value} />
          </>
        )}
      </td>
      <td>
        {telling === null ? (
          <span class="hint">{words.reasons[itemRest.reason!]}</span>
        ) : (
          <>
            <span class="figure">{number(itemRest.value!)}</span>{' '}
            <span class={telling === 'against' ? 'mark-low' : 'hint'}>{words.rests[telling]}</span>
          </>
        )}
      </td>
      <td>
        {flagsIn(question).map((flag) => (
          <span key={flag} class={flag === 'suspected-wrong-key' ? 'badge badge-wrong' : 'badge badge-low'}>
            {words.flagNames[flag]}
          </span>
        ))}
      </td>
    </tr>
  )
}

interface ShareBarProps {
  /** From 0 to 1; its figure stands beside it. */
  share: number
  kind?: 'plain' | 'right' | 'suspect'
}

/** A share as a bar. Drawn, so that it is printed too. */
export function ShareBar({ share, kind = 'plain' }: ShareBarProps) {
  return (
    <svg class={`share-bar share-bar-${kind}`} aria-hidden="true">
      <rect class="share-bar-room" width="100%" height="100%" rx="3" />
      <rect class="share-bar-part" width={`${100 * share}%`} height="100%" rx="3" />
    </svg>
  )
}
