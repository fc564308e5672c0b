/** Without those that are taken for one another when read aloud or from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 5

/** A password to hand over: nearly 100 bits, in groups that are read and typed without a mistake. */
export function makePassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, letter).join('')).join('-')
}

function letter(): string {
  const [byte] = crypto.getRandomValues(new Uint8Array(1))
  // Of the bytes, as many lead to each letter: the others are drawn again.
  return byte! < 256 - (256 % LETTERS.length) ? LETTERS[byte! % LETTERS.length]! : letter()
}
