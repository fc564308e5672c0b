import { Choice } from '../../ui/choice.tsx'
import { said } from '../words/index.ts'

/** A day: time to change it over in the other software. */
export const OVERLAP_HOURS = '24'

interface OverlapProps {
  /** In hours. */
  value: string
  onValue(value: string): void
}

/** For how long the secret of before still does. */
export function Overlap({ value, onValue }: OverlapProps) {
  const { overlap, overlaps } = said.value.shared
  return <Choice label={overlap} value={value} onValue={onValue} options={Object.entries(overlaps)} />
}
