import { absolute, formatDecimal, parseDecimal, times } from '../../domain/exact/decimal.ts'

export type GiftNumber = { value?: unknown; tolerance?: unknown; min?: unknown; max?: unknown }

/** `8080`, `3.14:0.01` or `10..12`; `onChange` hears of what GIFT readers take otherwise than it is written. */
export function giftNumber(answer: GiftNumber, onChange: (detail: string) => void): string {
  const { value, tolerance, min, max } = answer
  if (value === undefined) return `${plain(min, onChange)}..${plain(max, onChange)}`
  if (tolerance === undefined) return plain(value, onChange)
  const text = String(tolerance)
  if (!text.endsWith('%')) return `${plain(value, onChange)}:${plain(tolerance, onChange)}`
  const share = times(parseDecimal(text.slice(0, -1).trim()), { n: 1n, d: 100n })
  const width = formatDecimal(absolute(times(parseDecimal(String(value)), share)))
  onChange(`a tolerance of ${text} is written as ${width}`)
  return `${plain(value, onChange)}:${width}`
}

function plain(number: unknown, onChange: (detail: string) => void): string {
  const text = formatDecimal(parseDecimal(String(number)))
  if (text !== String(number) || String(Number(text)) !== text)
    onChange(`the number ${number} is read as ${Number(text)}`)
  return text
}
