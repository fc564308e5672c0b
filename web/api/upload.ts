import { ownHeaders } from './client.ts'
import { problemOf, Unreachable } from './problem.ts'

interface UploadOptions {
  accept: string
  /** Told how much of it has left, from 0 to 1. */
  tell(share: number): void
}

/**
 * Sends a file as it is, and gives what comes back.
 * @throws Problem the service's refusal, Unreachable when nothing came back.
 */
export async function upload(
  path: '/v1/banks/check' | `/v1/banks/import${string}`,
  file: Blob,
  { accept, tell }: UploadOptions,
): Promise<Blob> {
  const headers = { ...(await ownHeaders()), accept, 'content-type': 'application/octet-stream' }
  const reply = await new Promise<Response>((resolve, reject) => {
    // `fetch` does not tell how far it is.
    const request = new XMLHttpRequest()
    request.open('POST', `${location.origin}${path}`)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.responseType = 'blob'
    request.upload.onprogress = ({ loaded, total }) => tell(loaded / total)
    request.onload = () => resolve(new Response(request.response, { status: request.status }))
    request.onerror = () => reject(new Unreachable())
    request.send(file)
  })
  if (reply.ok) return reply.blob()
  throw problemOf(await reply.json().catch(() => null), reply)
}
