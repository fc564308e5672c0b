/** Whether a text holds another one, whatever their capitals and accents. */
export function holds(text: string, sought: string): boolean {
  return plain(text).includes(plain(sought.trim()))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
