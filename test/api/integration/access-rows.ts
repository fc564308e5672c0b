import { all, type Row } from '../../support/access.ts'

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
}
