/** What a spreadsheet takes for a formula or drops: the signs as full-width letters have them too. */
const TAKEN_FOR_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
const NEUTRALISED = /^'+[=+\-@\t\r＝＋－＠]/

/** A text as a cell that no spreadsheet runs: one more apostrophe before what could be a formula. */
export function neutralised(text: string): string {
  return TAKEN_FOR_A_FORMULA.test(text) ? `'${text}` : text
}

/** The text that was neutralised; every other as it is. */
export function restored(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell
}
