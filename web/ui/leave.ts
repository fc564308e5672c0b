import { go } from '../route.ts'
import { countUnsent, signOut } from '../state/session.ts'
import { words } from '../words/index.ts'

/** Signs out; first asks, where that would lose answers. */
export async function leave(): Promise<void> {
  const count = await countUnsent()
  if (count > 0 && !confirm(words.value.frame.signOutUnsent(count))) return
  await signOut().catch(() => undefined)
  go('/')
}
