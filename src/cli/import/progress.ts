import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Language } from '../../domain/language.ts'
import type { Progress } from '../../exchange/draft.ts'
import type { OnRead } from '../../exchange/model.ts'

const EVERY_MS = 100
const MOST_RESIDENT_BYTES = 330_000_000

const WORDS = {
  fr: { read: 'questions lues :', judged: 'banques vérifiées :' },
  en: { read: 'questions read:', judged: 'banks checked:' },
}

/** A line that tells how far an import is, on a terminal alone, and its end; memory stays bounded on the way. */
export function importProgress(language: Language): Progress & { end(): void } {
  const { isTTY } = process.stderr
  let shownAt = 0
  const line =
    (words: string): OnRead =>
    (count, total) => {
      tidyMemory()
      const now = performance.now()
      if (!isTTY || (now - shownAt < EVERY_MS && count < total)) return
      shownAt = now
      process.stderr.write(`\r\x1B[K${words} ${count}/${total}`)
    }
  return {
    onRead: line(WORDS[language].read),
    onJudged: line(WORDS[language].judged),
    end: () => {
      if (isTTY && shownAt > 0) process.stderr.write('\r\x1B[K')
    },
  }
}

/** What parsers leave behind is freed late where memory abounds: up to several times what an import needs. */
function tidyMemory(): void {
  if (process.memoryUsage.rss() < MOST_RESIDENT_BYTES) return
  const freedAt = performance.now()
  if (freedAt - lastFreedAt < 500) return
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  lastFreedAt = performance.now()
}

let lastFreedAt = 0
