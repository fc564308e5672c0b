import type { Launching, Platform } from './platform.ts'

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Course</title><body>${body}</body></html>`

const fields = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, text]) => `<input type="hidden" name="${name}" value="${text.replaceAll('"', '&quot;')}">`)
    .join('')

/** Keeps data for tools (LTI Platform Storage): for whoever asks, under the origin that asks. */
const STORAGE = `<script>
const kept = new Map()
addEventListener('message', ({ data, source, origin }) => {
  if (!data || !['lti.put_data', 'lti.get_data'].includes(data.subject)) return
  const key = origin + ' ' + data.key
  if (data.subject === 'lti.put_data') kept.set(key, data.value)
  source.postMessage({ subject: data.subject + '.response', message_id: data.message_id, key: data.key, value: kept.get(key) }, origin)
})
</script>`

/** The pages of a platform as a browser goes through them: a course that shows a tool in a frame, and where it launches. */
export function pagesOf(
  platform: Platform,
  tool: string,
  launching: Launching,
): (url: string) => Promise<string | null> {
  return async (url) => {
    const { pathname } = new URL(url, platform.url)
    if (pathname === '/course') {
      const { login } = platform.family
      return page(`<h1>Course</h1>
<iframe name="lti_storage_frame" title="Storage" src="/storage"></iframe>
<iframe name="tool" title="Tool" width="1000" height="700"></iframe>
<form method="${login}" action="${tool}/lti/login" target="tool">${fields(platform.initiation())}</form>
<script>addEventListener('load', () => document.forms[0].submit())</script>`)
    }
    if (pathname === '/storage') return page(STORAGE)
    if (pathname !== '/auth') return null
    const answer = await platform.authenticate(new URL(url, platform.url).href, launching)
    return page(`<form method="POST" action="${tool}/lti/launch">${fields(answer)}</form>
<script>document.forms[0].submit()</script>`)
  }
}
