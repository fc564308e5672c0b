import type { BankQuestion } from '../../../api/types.ts'
import { plainText } from '../../../markdown/plain.ts'
import { percent } from '../../../ui/format.ts'

/** A share from 0 to 1 as a percentage without decimals: there are seldom so many people that these would say something. */
export function shareOf(share: number): string {
  return percent(Math.round(100 * share))
}

/** The words of an option within a sentence, or its id where there are none. */
export function optionText(question: BankQuestion | null | undefined, id: string): string {
  const options = question && 'options' in question ? question.options : []
  const found = options.find((one) => one.id === id)
  return found ? plainText(found.text).replace(/\.$/, '') : id
}
