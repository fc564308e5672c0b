import { personalDigest } from '../../security/digests.ts'

interface PersonalFields {
  name?: string | null
  email?: string | null
}

/** What the audit log keeps of a person's fields: digests in place of values. Absent fields stay absent. */
export function userDigests({ name, email }: PersonalFields): Record<string, string | null> {
  return {
    ...(name !== undefined && { name: personalDigest(name) }),
    ...(email !== undefined && { email: personalDigest(email) }),
  }
}
