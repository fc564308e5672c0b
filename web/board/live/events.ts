/** What an event of a stream says. */
export interface StreamEvent {
  event: string
  data: unknown
}

/**
 * Reads `text/event-stream` piece by piece, wherever the pieces are cut: gives the events that a piece completes. Comments,
 * which keep a quiet line alive, are none.
 */
export function createEventReader(): (piece: string) => StreamEvent[] {
  let rest = ''
  return (piece) => {
    const frames = (rest + piece).split('\n\n')
    rest = frames.pop()!
    return frames.flatMap(eventOf)
  }
}

function eventOf(frame: string): StreamEvent[] {
  const fields = frame.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line))
  const valuesOf = (name: string) => fields.filter((field) => field?.[1] === name).map((field) => field![2]!)
  const data = valuesOf('data')
  if (data.length === 0) return []
  return [{ event: valuesOf('event').at(-1) ?? 'message', data: JSON.parse(data.join('\n')) }]
}
