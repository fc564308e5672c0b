import { all, type Row, signedIn } from '../../support/access.ts'

/** No person's, whatever their role. */
const clientsOnly = (status: number, otherClient = status) => signedIn(403, { client: status, otherClient })

const newId = () => crypto.randomUUID()

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
}
