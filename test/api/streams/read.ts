/** What a stream of events said, in its order: events, and `null` for a comment line. */
export type Said = { event: string; id?: string; data: unknown } | null

/** Reads a stream of events as it comes. @throws when the connection is cut. */
export async function* readEvents(response: Response): AsyncGenerator<Said> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk, { stream: true })
    const frames = text.split('\n\n')
    text = frames.pop()!
    for (const frame of frames) yield parse(frame)
  }
  if (text !== '') throw new Error(`half an event: ${text}`)
}

function parse(frame: string): Said {
  if (frame.startsWith(':')) return null
  const fields = Object.fromEntries(frame.split('\n').map((line) => /^(\w+): (.*)$/.exec(line)!.slice(1)))
  return { ...fields, data: JSON.parse(fields.data) }
}

/** Everything that a stream says, its comments left out; `cut` when it did not end by itself. */
export async function eventsOf(response: Response): Promise<(Exclude<Said, null> | 'cut')[]> {
  const said: (Exclude<Said, null> | 'cut')[] = []
  try {
    for await (const one of readEvents(response)) if (one !== null) said.push(one)
  } catch {
    said.push('cut')
  }
  return said
}

/** A body's text, and whether the connection was cut before its end. */
export async function textOf(response: Response): Promise<{ text: string; cut: boolean }> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of response.body!) text += decoder.decode(chunk, { stream: true })
    return { text, cut: false }
  } catch {
    return { text, cut: true }
  }
}

/** What a response refuses with: its status, the code of its problem, and how long to wait. */
export async function refusalOf(response: Response): Promise<[number, string, string | null]> {
  const type = response.headers.get('content-type')
  if (!type?.startsWith('application/problem+json')) throw new Error(`${type} instead of a problem`)
  const { code } = (await response.json()) as { code: string }
  return [response.status, code, response.headers.get('retry-after')]
}
