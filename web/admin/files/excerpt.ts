interface Line {
  /** From 1. */
  number: number
  text: string
  isMeant: boolean
}

const AROUND = 2

/** The lines of a text around one of them; none where it has no such line. */
export function excerptOf(text: string, line: number): Line[] {
  const lines = text.split('\n')
  if (line > lines.length) return []
  const first = Math.max(1, line - AROUND)
  return lines.slice(first - 1, line + AROUND).map((text, index) => ({
    number: first + index,
    text,
    isMeant: first + index === line,
  }))
}
