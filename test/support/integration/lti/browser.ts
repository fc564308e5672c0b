import type { Api, RawReply } from '../../api.ts'
import type { Launching, Platform } from './platform.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** A browser that goes from a platform to us and back, and keeps what cookies it is given. */
export class Browser {
  readonly cookies = new Map<string, string>()
  private readonly api: Api
  private readonly headers: Record<string, string>

  constructor(api: Api, headers: Record<string, string> = {}) {
    this.api = api
    this.headers = headers
  }

  /** Begins a login, as the platform's family does it. */
  begin(platform: Platform, changes: Record<string, string> = {}): Promise<RawReply> {
    const form = new URLSearchParams({ ...platform.initiation(), ...changes }).toString()
    return platform.family.login === 'GET'
      ? this.send({ method: 'GET', url: `/lti/login?${form}` })
      : this.post('/lti/login', form)
  }

  /** The whole way: login, platform, launch. */
  async launch(platform: Platform, launching: Launching = {}): Promise<RawReply> {
    const { headers } = await this.begin(platform)
    const form = await platform.authenticate(headers['location']!, launching)
    return this.post('/lti/launch', new URLSearchParams(form).toString())
  }

  /** Sends the code of a launch that let in, alone or with more. */
  show({ headers }: RawReply, url = '/lti/session', more: object = {}) {
    const code = headers['location']!.replace('/#/lti/', '')
    return this.send({ method: 'POST', url, body: { code, ...more } })
  }

  post(url: string, body: string): Promise<RawReply> {
    return this.send({ method: 'POST', url, headers: FORM, body })
  }

  private async send(request: Parameters<Api['request']>[0]): Promise<RawReply> {
    const cookie = [...this.cookies].map(([name, text]) => `${name}=${text}`).join('; ')
    const headers = { ...this.headers, ...(cookie && { cookie }), ...request.headers }
    const reply = await this.api.request({ ...request, headers })
    for (const line of reply.headers['set-cookie']?.split(/,(?=[^ ])/) ?? []) {
      const [, name, text] = /^([^=]+)=([^;]*)/.exec(line)!
      if (text === '') this.cookies.delete(name!)
      else this.cookies.set(name!, text!)
    }
    return reply
  }
}
