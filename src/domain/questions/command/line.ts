import { withoutCodeMarks, withoutDashes } from '../shared/typed.ts'

/** `$ ` or `# `, with what shells write before it: `me@host:~$ `, `[me@host ~]# `. */
const PROMPT = /^(?:\[?[\w.-]{1,64}@[^$#\n]{0,64})?[$#](?:\s+|$)/

/** A command line out of what was typed or copied: without a prompt, and without the backquotes of CommonMark. */
export function commandLine(text: string): string {
  const typed = withoutDashes(text).normalize('NFC').replace(/\r\n?/g, '\n')
  return withoutCodeMarks(typed).replace(PROMPT, '').trim()
}
