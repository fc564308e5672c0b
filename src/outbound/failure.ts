import { OUTBOUND_SENTENCES } from '../domain/integration/outbound-failures.ts'
import type { OutboundReason } from '../domain/words.ts'

/** A call that brought no answer that counts. Its message names the host, and nothing else of the URL. */
export class OutboundFailure extends Error {
  readonly reason: OutboundReason
  /** The status answered before it failed: of a redirect, of an answer too large. */
  readonly status: number | null
  /** The name that Node or OpenSSL gives the cause: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
  readonly code: string | undefined

  constructor(
    reason: OutboundReason,
    { url, status = null, cause }: { url: string; status?: number | null; cause?: unknown },
  ) {
    const code = codeOf(cause)
    const host = URL.parse(url)?.host ?? 'no host'
    super(`${host}: ${OUTBOUND_SENTENCES[reason].en}${code ? ` (${code})` : ''}`, { cause })
    this.name = 'OutboundFailure'
    this.reason = reason
    this.status = status
    this.code = code
  }
}

const REASONS: readonly [RegExp, OutboundReason][] = [
  [/TIMEOUT$|^ETIMEDOUT$/, 'timed-out'],
  [/^(ENOTFOUND|EAI_\w+|ENODATA)$/, 'no-address'],
  [/^(ECONNREFUSED|E(HOST|NET)(UNREACH|DOWN)|EADDRNOTAVAIL|EACCES|EPERM)$/, 'unreachable'],
  [/^(CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_|INVALID_|EPROTO)/, 'tls'],
  [/^(PATH_LENGTH_EXCEEDED|OUT_OF_MEM|SUBJECT_ISSUER_MISMATCH|AUTHORITY_)/, 'tls'],
  [/^UND_ERR_(HEADERS_OVERFLOW|RES_EXCEEDED_MAX_SIZE)$/, 'too-large'],
  [/^UND_ERR_(DESTROYED|CLOSED)$/, 'stopped'],
  [/^UND_ERR_PRX_/, 'proxy'],
]

/** What undici says when a proxy is out of reach, refuses the tunnel, or wants a password. */
const PROXY_AWAY = /^(no-address|unreachable)$/
const PROXY_REFUSED = /^UND_ERR_(ABORTED|INVALID_ARG)$/

/** Why a call failed, by what was thrown; null for a fault of ours, which is no failure of the call. */
export function reasonOf(error: unknown, byProxy: boolean): OutboundReason | null {
  if (error instanceof OutboundFailure) return error.reason
  const code = codeOf(error) ?? ''
  if (byProxy && PROXY_REFUSED.test(code)) return 'proxy'
  if (error instanceof TypeError || !(error instanceof Error) || code === 'UND_ERR_INVALID_ARG') return null
  const reason = REASONS.find(([codes]) => codes.test(code))?.[1] ?? 'broken'
  return byProxy && PROXY_AWAY.test(reason) ? 'proxy' : reason
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
