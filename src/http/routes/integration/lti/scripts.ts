/** How long a platform is given to answer before it counts as one that keeps no data. */
const PATIENCE_MS = 1_500

/** Asks the frame of a platform that keeps data for tools (LTI Platform Storage), and calls back with its answer or null. */
const ASK = `
const data = document.body.dataset
function ask(message, done) {
  const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random())
  const timer = setTimeout(() => end(null), ${PATIENCE_MS})
  function end(answer) {
    clearTimeout(timer)
    removeEventListener('message', hear)
    done(answer)
  }
  function hear(event) {
    if (event.origin !== data.origin || !event.data || event.data.message_id !== id) return
    end(event.data.error ? null : event.data)
  }
  addEventListener('message', hear)
  const above = window.opener || window.parent
  let frame = above
  try {
    if (data.target !== '_parent') frame = above.frames[data.target] || above
  } catch {}
  frame.postMessage({ ...message, message_id: id, key: data.key }, data.origin)
}
`

/** Goes on once the browser, or else the platform, keeps what ties the launch to it; else offers a new window. */
export const LOGIN_SCRIPT = `${ASK}
const probe = 'bareme-probe=1; Secure; SameSite=None; Partitioned; Path=/lti'
const goOn = () => location.replace(data.go)
const offer = () => { document.getElementById('window').hidden = false }
document.cookie = probe + '; Max-Age=10'
const keeps = document.cookie.includes('bareme-probe=1')
document.cookie = probe + '; Max-Age=0'
if (keeps) goOn()
else if (data.target) ask({ subject: 'lti.put_data', value: data.value }, (answer) => (answer ? goOn() : offer()))
else offer()
`

/** Sends the launch again with what the platform kept. */
export const LAUNCH_SCRIPT = `${ASK}
ask({ subject: 'lti.get_data' }, (answer) => {
  const form = document.forms[0]
  if (!answer || !answer.value) document.getElementById('refused').hidden = false
  else {
    form.elements.browser.value = answer.value
    form.submit()
  }
})
`
