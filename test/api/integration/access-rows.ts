import { EXAMPLE_REGISTRATION } from '../../../src/http/routes/integration/lti/examples.ts'
import { admins, all, type Row, type Sent, signedIn, theirTrainers } from '../../support/access.ts'
import type { Scene } from '../../support/scene.ts'

/** No person's, whatever their role. */
const clientsOnly = (status: number, otherClient = status) => signedIn(403, { client: status, otherClient })

const newId = () => crypto.randomUUID()

/** For admins, and for the clients that hold the scope, each its own. */
const theirs = (status: number, others = 404) => ({ ...admins(status), client: status, otherClient: others })
const ofWebhook = ({ webhook }: Scene) => ({ path: { webhook } })
const URL_OF_HOOK = 'https://hooks.example.org/'

const ofSpare = ({ spareClient }: Scene): Sent => ({ path: { client: spareClient } })

const UNKNOWN = { platform: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11' }
const ofAssignment = ({ assignment }: Scene): Sent => ({ path: { assignment } })
const ofCohort = ({ cohort }: Scene): Sent => ({ path: { cohort } })
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
  launch: { expected: all(401), send: () => ({ body: { token: 'unknown' } }) },
  createLaunchLink: {
    expected: clientsOnly(404),
    send: () => ({ body: { externalId: newId(), quiz: 'exam' } }),
  },
  listResultChanges: { expected: clientsOnly(200) },
  putUserByExternalId: {
    expected: clientsOnly(201),
    send: () => ({ path: { externalId: newId() }, body: { name: 'Ada' } }),
  },
  enrolByExternalId: {
    expected: clientsOnly(200, 404),
    send: ({ cohort }) => ({ path: { cohort }, body: { people: [{ externalId: newId(), name: 'Ada' }] } }),
  },
  removeMemberByExternalId: {
    expected: clientsOnly(404),
    send: ({ cohort }) => ({ path: { cohort, externalId: newId() } }),
  },

  listWebhooks: { expected: theirs(200, 200) },
  createWebhook: {
    expected: theirs(201, 400),
    send: ({ clients }) => ({
      body: { client: clients.client, url: URL_OF_HOOK, events: ['attempt.closed'] },
    }),
  },
  getWebhook: { expected: theirs(200), send: ofWebhook },
  updateWebhook: {
    expected: theirs(200),
    send: (scene) => ({ ...ofWebhook(scene), body: { events: ['report.created'] } }),
  },
  deleteWebhook: { expected: theirs(204), send: ofWebhook },
  rotateWebhookSecret: { expected: theirs(200), send: (scene) => ({ ...ofWebhook(scene), body: {} }) },
  listWebhookDeliveries: { expected: theirs(200), send: ofWebhook },
  replayWebhook: {
    expected: theirs(200),
    send: (scene) => ({ ...ofWebhook(scene), body: { from: '2026-11-22T00:00:00.000Z' } }),
  },
  testWebhook: { expected: theirs(202), send: ofWebhook },

  getServerMetadata: { expected: all(200) },
  listClients: { expected: admins(200) },
  createClient: {
    expected: admins(201),
    send: () => ({ body: { name: 'LMS', scopes: ['results:read'] } }),
  },
  getClient: { expected: admins(200), send: ofSpare },
  updateClient: { expected: admins(200), send: (scene) => ({ ...ofSpare(scene), body: { disabled: true } }) },
  addClientSecret: { expected: admins(201), send: (scene) => ({ ...ofSpare(scene), body: {} }) },
  removeClientSecret: {
    expected: admins(404),
    send: ({ spareClient }) => ({ path: { client: spareClient, secret: spareClient } }),
  },
  deleteClient: { expected: admins(204), send: ofSpare },
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
  joinLtiAccount: {
    expected: all(403),
    send: () => ({ body: { code: 'none', email: 'nobody@example.org', password: 'none' } }),
  },
  getLtiJwks: { expected: all(200) },
  createLtiPlatform: { expected: admins(201), send: () => ({ body: EXAMPLE_REGISTRATION }) },
  listLtiPlatforms: { expected: admins(200) },
  getLtiPlatform: { expected: admins(404), send: () => ({ path: UNKNOWN }) },
  updateLtiPlatform: { expected: admins(404), send: () => ({ path: UNKNOWN, body: { name: 'Another' } }) },
  deleteLtiPlatform: { expected: admins(404), send: () => ({ path: UNKNOWN }) },
  giveRegistration: { expected: admins(201) },
  listRegistrations: { expected: admins(200) },
  confirmRegistration: { expected: admins(404), send: ({ cohort }) => ({ path: { registration: cohort } }) },
  registerPlatform: {
    expected: all(200),
    send: () => ({ query: '?code=x&openid_configuration=https://lms.test' }),
  },
  answerPicker: { expected: all(403), send: () => ({ headers: form, body: 'picking=x' }) },
  listToldScores: { expected: theirTrainers(200), send: ofAssignment },
  resendToldScores: { expected: theirTrainers(200), send: (scene) => ({ ...ofAssignment(scene), body: {} }) },
  syncMembers: { expected: theirTrainers(200), send: ofCohort },
}
