import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { png } from '../unit/banks/pictures/made.ts'
import { CHROMIUM, closeBrowser, openPage } from './support/chromium.ts'
import { inspect } from './support/look.ts'

afterAll(closeBrowser)

const ROOT = join(import.meta.dirname, '../..')
const BANK = `bank: essai
title: Un essai
module: docker
chapter: docker/conteneurs
language: fr
license: CC0-1.0
questions:
  - id: port
    type: numeric
    prompt: "Quel port écoute HTTP ?\\n\\n![Un schéma](images/schema.png)"
    answers: [{ value: 80 }]
    explanation: "Le port 80, sans chiffrement."
  - id: capitale
    type: single
    prompt: "Où est la tour Eiffel ?"
    options:
      - { id: paris, text: Paris, correct: true }
      - { id: lyon, text: Lyon, feedback: "Plus au nord." }
    explanation: "À Paris, depuis 1889."
`

describe.skipIf(CHROMIUM === undefined)('the preview of a bank', () => {
  test('shows its questions, marks answers, follows each save, and leaves nothing', {
    timeout: 120_000,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bank-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    // Whoever runs the tests as a superuser has a server that runs as somebody else.
    await chmod(folder, 0o711)
    const file = join(folder, 'essai.yaml')
    await writeFile(file, BANK)
    await mkdir(join(folder, 'images'))
    await writeFile(join(folder, 'images/schema.png'), png({ width: 80, height: 40 }))
    const { child, url, temporary } = await startPreview(file, folder)
    const page = await openPage(url, {
      viewport: { width: 1200, height: 800 },
      mayFail: /ERR_CONNECTION_REFUSED/,
    })

    await page.waitForSelector('#previewed-2')
    expect(await page.locator('#taken-1 img').count()).toBe(1)
    await page.fill('[aria-labelledby=previewed-1] input', '8080')
    await page.click('[aria-labelledby=previewed-1] .button-main')
    await page.waitForSelector('[aria-labelledby=previewed-1] .answered-wrong')
    await page.click('text=Lyon')
    await page.click('[aria-labelledby=previewed-2] .button-main')
    await page.waitForSelector('text=Plus au nord.')
    await inspect(page, 'preview-1-marked')
    // An answer that was told is given anew.
    await page.click('[aria-labelledby=previewed-1] .answered + .button')
    await page.fill('[aria-labelledby=previewed-1] input', '80')
    await page.click('[aria-labelledby=previewed-1] .button-main')
    await page.waitForSelector('[aria-labelledby=previewed-1] .answered-right')

    await writeFile(file, BANK.replace('correct: true', 'correct: maybe'))
    await page.waitForSelector('.finding .badge-wrong')
    expect(await page.textContent('.finding')).toMatch(/Ligne 17/)
    expect(await page.locator('.previewed').count()).toBe(2)
    await inspect(page, 'preview-2-error')

    await writeFile(file, BANK.replace('la tour Eiffel', 'le Louvre'))
    await page.waitForSelector('text=Où est le Louvre ?')
    expect(await page.locator('.finding .badge-wrong').count()).toBe(0)
    await inspect(page, 'preview-3-mended')

    child.kill('SIGINT')
    await once(child, 'exit')
    expect(child.exitCode).toBe(0)
    await page.waitForSelector('.notice-warning')
    expect(existsSync(temporary)).toBe(false)
  })
})

/** Starts the command as an author does, its temporary folder in one of the test's. */
async function startPreview(file: string, folder: string) {
  const child = spawn(process.execPath, ['src/cli/bareme.ts', 'bank', 'preview', file, '--no-open'], {
    cwd: ROOT,
    env: { ...process.env, LANG: 'fr_FR.UTF-8', TMPDIR: folder },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = await addressOf(child)
  const name = (await readdir(folder)).find((entry) => entry.startsWith('bareme-preview-'))
  return { child, url, temporary: join(folder, name!) }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr!.on('data', (text) => {
    said += text
  })
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('http://localhost:')) return line
    said += `${line}\n`
  }
  throw new Error(`the preview did not start: ${said}`)
}
