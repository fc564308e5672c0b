import type { ApiClient } from '../../../api/types.ts'

/** What each part of a client's screen is given. */
export interface OfClientProps {
  client: ApiClient
  /** It is now otherwise. */
  onChanged(client: ApiClient): void
}
