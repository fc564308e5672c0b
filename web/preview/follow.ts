import { useEffect, useState } from 'preact/hooks'

/** What is to be seen to in the file; `question` is the rank of the question it belongs to. */
export interface Finding {
  severity: 'error' | 'warning'
  message: string
  line: number
  question: number | null
  excerpt: string
}

/** What the preview's own service tells of the file. No part of the contract: no other service follows one. */
export interface Told {
  /** Who signs in to look. */
  email: string
  /** Counts the times the file was read. */
  round: number
  file: string
  bank: string | null
  quiz: string
  isOld: boolean
  findings: Finding[]
}

const ASK_MS = 500

/** What is told of the file now, and anew at every save; null: the preview has ended. */
export function useTold(secret: string): Told | null | undefined {
  const [told, setTold] = useState<Told | null>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = true
    const ask = async () => {
      const found = await tellOf(secret)
      if (!isWanted) return
      setTold((last) => (last && found && last.round === found.round ? last : found))
      // What has ended does not come back at the same address.
      if (found) timer = setTimeout(() => void ask(), ASK_MS)
    }
    void ask()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [secret])
  return told
}

async function tellOf(secret: string): Promise<Told | null> {
  try {
    const reply = await fetch(`/preview/${encodeURIComponent(secret)}`)
    return reply.ok ? await reply.json() : null
  } catch {
    return null
  }
}
