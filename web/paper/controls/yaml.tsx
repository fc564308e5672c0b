import { useState } from 'preact/hooks'
import { CodeBlock } from '../../markdown/code-block.tsx'
import { words } from '../../words/index.ts'
import { YamlField } from '../../yaml/field.tsx'
import type { ControlProps } from './type.ts'

/** A YAML document. */
export function YamlControl({ question, answer, isLocked, give }: ControlProps<'yaml'>) {
  // What stands there while nothing is answered: who empties the field does not want the beginning back at once.
  const [unanswered, setUnanswered] = useState(question.starter ?? '')
  const text = answer?.text ?? unanswered
  if (isLocked) return <CodeBlock copied={text}>{text}</CodeBlock>
  const take = (value: string) => {
    const isBlank = value.trim() === ''
    if (isBlank) setUnanswered(value)
    give(isBlank ? null : { type: 'yaml', text: value }, { isTyped: true })
  }
  return <YamlField label={words.value.paper.choices.yaml} text={text} take={take} />
}
