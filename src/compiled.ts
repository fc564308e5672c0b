import { enableCompileCache } from 'node:module'

/**
 * Keeps what Node compiles of all that is loaded from here on, for the next start. Beside the packages, since only who may
 * change the code may write there; where nobody may, as in a read-only image, it is compiled at each start.
 */
export function keepCompiled(): void {
  enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/bareme`)
}
