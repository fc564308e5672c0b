import type { Answer } from '../../api/types.ts'

/** One question of a receipt, by the ids that were shown. */
export interface ReceiptEntry {
  position: number
  /** The id of its revision. */
  question: string
  /** In the order in which they were shown. */
  options: string[]
  /** SHA-256 of each. */
  pictures?: string[]
  response: Answer | null
  savedAt: string | null
}

/** What a receipt says, once it is verified. */
export interface Receipt {
  sub: string
  attempt: string
  quiz: string
  quizRevision: string
  closeNumber: number
  state: 'submitted' | 'expired'
  startedAt: string
  deadlineAt: string | null
  closedAt: string
  paper: ReceiptEntry[]
}

/** A piece of an answer: an option by its place among those shown, or something written; of what, where there are several. */
export interface Piece {
  of?: string
  option?: { id: string; place: number; count: number }
  text?: string
}

/** An answer piece by piece; none where it is blank. */
export function piecesOf({ response, options }: Pick<ReceiptEntry, 'response' | 'options'>): Piece[] {
  if (response === null) return []
  const option = (id: string, among = options) => placed(id, among)
  switch (response.type) {
    case 'single':
      return [option(response.choice)]
    case 'multiple':
      return response.choices.map((id) => option(id))
    case 'order':
      return response.order.map((id) => option(id))
    case 'match':
      return Object.entries(response.pairs).map(([left, right]) => ({ of: left, ...option(right) }))
    case 'cloze':
      return Object.entries(response.blanks).flatMap(([blank, filled]) => {
        const own = options.flatMap((id) => (id.startsWith(`${blank}/`) ? [id.slice(blank.length + 1)] : []))
        return piecesOf({ response: filled, options: own }).map((piece) => ({ ...piece, of: blank }))
      })
    case 'numeric':
      return [{ text: [response.value, response.unit].filter(Boolean).join(' ') }]
    default:
      return [{ text: response.text }]
  }
}

function placed(id: string, among: readonly string[]): Piece {
  const index = among.indexOf(id)
  return index === -1 ? { text: id } : { option: { id, place: index + 1, count: among.length } }
}
