const GROUP = 4

/** A code as it is read aloud or typed; the service takes it with hyphens or without. */
export function grouped(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code
}
