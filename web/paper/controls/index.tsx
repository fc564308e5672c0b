import type { ComponentType } from 'preact'
import type { Answer, Media, Question, QuestionOf } from '../../api/types.ts'
import { ClozeControl } from './cloze.tsx'
import { CommandControl } from './command.tsx'
import { MatchControl } from './match.tsx'
import { MultipleControl } from './multiple.tsx'
import { NumericControl } from './numeric.tsx'
import { OrderControl } from './order.tsx'
import { SingleControl } from './single.tsx'
import { TextControl } from './text.tsx'
import type { ControlProps } from './type.ts'
import { YamlControl } from './yaml.tsx'

/** The control of each type of question. */
const CONTROLS: { [T in Question['type']]: ComponentType<ControlProps<T>> } = {
  single: SingleControl,
  multiple: MultipleControl,
  numeric: NumericControl,
  text: TextControl,
  order: OrderControl,
  match: MatchControl,
  cloze: ClozeControl,
  command: CommandControl,
  yaml: YamlControl,
}

interface AnyProps {
  question: { type: Question['type']; media: readonly Media[]; position: number }
  answer: Answer | null
  isLocked?: boolean
  labelledBy: string
  give?(answer: Answer | null, options?: { isTyped?: boolean }): void
}

/** What a question is answered with; locked, what was answered, or would have been right. */
export function Control({ question, answer, isLocked = false, labelledBy, give = () => {} }: AnyProps) {
  const Type = CONTROLS[question.type] as ComponentType<ControlProps<Question['type']>>
  return (
    <Type
      question={question as QuestionOf<Question['type']>}
      answer={answer}
      isLocked={isLocked}
      labelledBy={labelledBy}
      give={give}
    />
  )
}
