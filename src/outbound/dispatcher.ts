import { promises as dns, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher, Pool, ProxyAgent, request } from 'undici'
import type { Exception } from './exceptions.ts'
import { OutboundFailure } from './failure.ts'
import { admittedAddresses } from './judge.ts'

/** Sends through a dispatcher. */
export const send = request

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>

/** As the system does, its file of hosts included. */
const systemResolve: Resolve = (name) => dns.lookup(name, { all: true })

const CONNECT_MS = 10_000

/** undici's own defaults let a silent peer hold a call for five minutes, and speak HTTP/2. */
const BOUNDS = {
  allowH2: false,
  pipelining: 1,
  /** Connections to one origin: who never answers holds no more. */
  connections: 32,
  connectTimeout: CONNECT_MS,
  headersTimeout: 30_000,
  bodyTimeout: 30_000,
  keepAliveTimeout: 4_000,
  keepAliveMaxTimeout: 60_000,
  maxHeaderSize: 16_384,
} as const

/** Connects to addresses that were judged, and to no others: a name is resolved once for each connection. */
export function judgingDispatcher(
  exceptions: readonly Exception[],
  resolve: Resolve = systemResolve,
): Dispatcher {
  return new Agent({
    ...BOUNDS,
    factory: (origin, options) =>
      new Pool(origin, {
        ...options,
        connect: {
          lookup: judgedLookup(new URL(origin), exceptions, resolve),
          autoSelectFamily: true,
          autoSelectFamilyAttemptTimeout: 1_000,
        },
      }),
  })
}

/** Leaves names to a proxy, which resolves them where it stands. */
export function proxyDispatcher(uri: string): Dispatcher {
  return new ProxyAgent({
    ...BOUNDS,
    uri,
    requestTls: { allowH2: false, timeout: CONNECT_MS },
    proxyTls: { allowH2: false, timeout: CONNECT_MS },
    clientFactory: (origin, options) => new Pool(origin, { ...options, ...BOUNDS }),
  })
}

/** Node asks for all addresses and connects to those it is given, one after the other. */
function judgedLookup(url: URL, exceptions: readonly Exception[], resolve: Resolve): LookupFunction {
  return (name, _options, callback) => {
    resolve(name).then(
      (addresses) => {
        const admitted = admittedAddresses(url, addresses, exceptions)
        if (admitted.length > 0) return callback(null, admitted)
        const reason = url.protocol === 'https:' ? 'address-refused' : 'not-https'
        callback(new OutboundFailure(reason, { url: url.href }), [])
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    )
  }
}
