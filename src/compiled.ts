import { enableCompileCache } from 'node:module'

/**
 * Keeps what Node compiles of all that is loaded from here on, for the next start. Beside the packages, since only who may
 * change the code may write there; where nobody may, as in a read-only image, it is compiled at each start. V8 refuses what
 * was compiled under other settings of its own: the service and the commands would throw out each other's. `npm start` and
 * `npm run bareme` name the same folders in the environment: the first file of all then comes from there too, and Node's
 * parser of TypeScript, some 20 MB, is not loaded at all.
 */
export function keepCompiled(by: 'service' | 'commands'): void {
  enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/bareme/${by}`)
}
