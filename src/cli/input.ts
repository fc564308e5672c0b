import { InvalidArgumentError } from 'commander'

/** A whole number of 1 or more, as an option's parser. */
export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('expected a whole number')
  return number
}

/** All of standard input, without its last line break. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

/** Writes one line for people or scripts. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Writes one line for people alone, where standard output is for what is made. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}
