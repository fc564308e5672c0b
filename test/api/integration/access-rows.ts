import { admins, all, type Row, type Sent, signedIn } from '../../support/access.ts'

/** No person's, whatever their role. */
const clientsOnly = (status: number, otherClient = status) => signedIn(403, { client: status, otherClient })

const newId = () => crypto.randomUUID()

import type { Scene } from '../../support/scene.ts'

const ofSpare = ({ spareClient }: Scene): Sent => ({ path: { client: spareClient } })

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
}
