/** A person as results name them; all null but the id once they are erased. */
export interface Trainee {
  id: string
  name: string | null
  familyName: string | null
  givenName: string | null
  /** Under which a company knows them. */
  reference: string | null
}

/** Who a row is about. */
export function traineeOf({ id, name, familyName, givenName, reference }: Trainee): Trainee {
  return { id, name, familyName, givenName, reference }
}
