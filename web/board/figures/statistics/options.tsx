import type { BankQuestion, Distractor, QuestionStatistics } from '../../../api/types.ts'
import { Markdown } from '../../../markdown/markdown.tsx'
import { number } from '../../../ui/format.ts'
import { words as pages } from '../../../words/index.ts'
import { said } from '../../words/index.ts'
import { choosersOf } from './figures.ts'
import { shareOf } from './format.ts'
import { ShareBar } from './questions.tsx'

interface OptionsProps {
  figures: QuestionStatistics
  /** As it is published; null where it no longer is. */
  question: BankQuestion | null
}

/** Who chose what: each option as it is read, with how many chose it. */
export function OptionBars({ figures: { options, n, flags }, question }: OptionsProps) {
  const words = said.value.statistics
  const isSingle = question?.type === 'single'
  const blank = n - options.reduce((sum, { count }) => sum + count, 0)
  const suspects = flags.filter(({ flag }) => flag === 'suspected-wrong-key').map(({ option }) => option)
  return (
    <>
      <ul class="option-bars">
        {options.map((option) => (
          <OptionBar
            key={option.option}
            option={option}
            isSuspect={suspects.includes(option.option)}
            question={question}
          />
        ))}
        {isSingle && (
          <li class="option-bar" lang={pages.value.tag}>
            <span class="hint">{words.blank}</span>
            <ShareBar share={blank / n} />
            <span class="hint">{words.choseIt(blank, shareOf(blank / n))}</span>
          </li>
        )}
      </ul>
      {question?.type === 'multiple' && (
        <p class="hint" lang={pages.value.tag}>
          {words.severalChosen}
        </p>
      )}
    </>
  )
}

interface OptionBarProps {
  option: Distractor
  isSuspect: boolean
  question: BankQuestion | null
}

function OptionBar({ option, isSuspect, question }: OptionBarProps) {
  const words = said.value.statistics
  const { option: id, isKey, count, share, correlation } = option
  const text = question && 'options' in question && question.options.find((one) => one.id === id)?.text
  const choosers = choosersOf(correlation)
  return (
    <li class="option-bar">
      <span>
        {text ? <Markdown text={text} media={question.media} inline /> : <code translate={false}>{id}</code>}{' '}
        <span lang={pages.value.tag}>
          {isKey && <span class="badge badge-good">✓ {words.right}</span>}
          {isSuspect && <span class="badge badge-wrong">{words.suspected}</span>}
        </span>
      </span>
      <ShareBar share={share} kind={isKey ? 'right' : isSuspect ? 'suspect' : 'plain'} />
      <span class="hint" lang={pages.value.tag}>
        {words.choseIt(count, shareOf(share))}
        {(choosers === 'better' || choosers === 'worse') && count > 0 && (
          <>
            {' · '}
            {words.choosers} {words.choosersAre[choosers]} ({number(correlation.value!)})
          </>
        )}
      </span>
    </li>
  )
}
