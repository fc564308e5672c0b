import type { Answer, AnswerOf, Reviewed } from '../../api/types.ts'
import { plainText } from '../../markdown/plain.ts'

/** An answer in one text, by the words of the question's options. */
export function answerText(question: Reviewed, answer: Answer): string {
  switch (answer.type) {
    case 'single':
      return textIn(optionsOf(question), answer.choice)
    case 'multiple':
      return answer.choices.map((id) => textIn(optionsOf(question), id)).join(' + ')
    case 'numeric':
      return [answer.value, answer.unit].filter(Boolean).join(' ')
    case 'order':
      return answer.order.map((id) => textIn(optionsOf(question), id)).join(' → ')
    case 'match':
      return pairsText(question, answer)
    case 'cloze':
      return blanksText(question, answer)
    case 'text':
    case 'command':
    case 'yaml':
      return answer.text
  }
}

interface Named {
  id: string
  text: string
}

function optionsOf(question: Reviewed): readonly Named[] {
  if ('options' in question) return question.options
  return 'items' in question ? question.items : []
}

function textIn(options: readonly Named[], id: string): string {
  const found = options.find((one) => one.id === id)
  return found ? plainText(found.text) : id
}

function pairsText(question: Reviewed, { pairs }: AnswerOf<'match'>): string {
  if (question.type !== 'match') return ''
  return question.left
    .flatMap(({ id, text }) => {
      const right = pairs[id]
      return right === undefined ? [] : [`${plainText(text)} : ${textIn(question.right, right)}`]
    })
    .join(' ; ')
}

function blanksText(question: Reviewed, { blanks }: AnswerOf<'cloze'>): string {
  if (question.type !== 'cloze') return ''
  return question.blanks
    .map((blank) => {
      const given = blanks[blank.id]
      if (!given) return '…'
      if (given.type === 'single') return textIn('options' in blank ? blank.options : [], given.choice)
      return given.type === 'text' ? given.text : [given.value, given.unit].filter(Boolean).join(' ')
    })
    .join(' / ')
}
