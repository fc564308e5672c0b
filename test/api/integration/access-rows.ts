import { admins, all, type Row, signedIn } from '../../support/access.ts'
import type { Scene } from '../../support/scene.ts'

/** No person's, whatever their role. */
const clientsOnly = (status: number, otherClient = status) => signedIn(403, { client: status, otherClient })

const newId = () => crypto.randomUUID()

/** For admins, and for the clients that hold the scope, each its own. */
const theirs = (status: number, others = 404) => ({ ...admins(status), client: status, otherClient: others })
const ofWebhook = ({ webhook }: Scene) => ({ path: { webhook } })
const URL_OF_HOOK = 'https://hooks.example.org/'

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
}
