import { EXAMPLE_REGISTRATION } from '../../../src/http/routes/integration/lti/examples.ts'
import { admins, all, type Row } from '../../support/access.ts'

const UNKNOWN = { platform: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** The same for what integrators call. */
export const integration: Record<string, Row> = {
  // A token is no proof of a client, and one beside its secret is one too many.
  issueToken: {
    expected: { ...all(400), nobody: 401 },
    send: () => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=none&client_secret=none',
    }),
  },
  beginLtiLogin: {
    expected: all(403),
    send: () => ({ query: '?iss=https%3A%2F%2Fnone.example&login_hint=7' }),
  },
  beginLtiLoginByForm: {
    expected: all(403),
    send: () => ({ headers: form, body: 'iss=https%3A%2F%2Fnone.example&login_hint=7' }),
  },
  launchLti: { expected: all(403), send: () => ({ headers: form, body: 'id_token=none&state=none' }) },
  openLtiSession: { expected: all(403), send: () => ({ body: { code: 'none' } }) },
  getLtiJwks: { expected: all(200) },
  createLtiPlatform: { expected: admins(201), send: () => ({ body: EXAMPLE_REGISTRATION }) },
  listLtiPlatforms: { expected: admins(200) },
  getLtiPlatform: { expected: admins(404), send: () => ({ path: UNKNOWN }) },
  updateLtiPlatform: { expected: admins(404), send: () => ({ path: UNKNOWN, body: { name: 'Another' } }) },
  deleteLtiPlatform: { expected: admins(404), send: () => ({ path: UNKNOWN }) },
}
