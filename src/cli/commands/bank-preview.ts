import { spawn } from 'node:child_process'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { say } from '../input.ts'

interface Options {
  port: number
  open: boolean
}

/** `bank preview`. */
export function addBankPreview(bank: Command): void {
  bank
    .command('preview')
    .description(
      'Show a bank in the player while it is written; every save is followed. Ctrl-C ends it, without a trace.',
    )
    .argument('<file>', 'a bank: the YAML file of its questions', bankFile)
    .option('--port <number>', 'port to listen on (default: any that is free)', portNumber, 0)
    .option('--no-open', 'print the address, and leave the browser alone')
    .action(async (file: string, { port, open }: Options) => {
      // Only this command serves anything.
      const { previewBank } = await import('../../process/preview/preview.ts')
      const show = open && process.stdout.isTTY ? openInBrowser : () => {}
      say('Ctrl-C ends the preview.')
      process.exitCode = await previewBank(file, { port, open: show })
    })
}

function bankFile(file: string): string {
  if (/\.ya?ml$/.test(file) && !file.endsWith('.quiz.yaml')) return file
  throw new InvalidArgumentError(
    'expected the YAML file of a bank; a quiz is seen once its banks are published',
  )
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('expected a port')
  return port
}

/** Where there is no browser the address is printed all the same. */
function openInBrowser(url: string): void {
  const command = process.platform === 'darwin' ? 'open' : 'xdg-open'
  const opener = spawn(command, [url], { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}
