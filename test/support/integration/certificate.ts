import { generateKeyPairSync, sign } from 'node:crypto'

/** A server's key and a certificate for one name, which nobody signed but the key itself. */
export interface SelfSigned {
  key: string
  cert: string
}

const ECDSA_WITH_SHA256 = der(0x30, der(0x06, '2a8648ce3d040302'))
const COMMON_NAME = der(0x06, '550403')
const SUBJECT_ALT_NAME = der(0x06, '551d11')
const BASIC_CONSTRAINTS = der(0x06, '551d13')

/** Makes a certificate by hand: Node verifies such, and makes none. */
export function selfSigned(name: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, Buffer.from(name)))))
  const names = der(0x30, SUBJECT_ALT_NAME, der(0x04, der(0x30, der(0x82, Buffer.from(name)))))
  const authority = der(0x30, BASIC_CONSTRAINTS, der(0x04, der(0x30, der(0x01, 'ff'))))
  const body = der(
    0x30,
    der(0xa0, der(0x02, '02')),
    der(0x02, '01'),
    ECDSA_WITH_SHA256,
    subject,
    der(0x30, der(0x18, Buffer.from('20200101000000Z')), der(0x18, Buffer.from('20991231235959Z'))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, authority, names)),
  )
  const signature = der(0x03, '00', sign('sha256', body, privateKey))
  const cert = der(0x30, body, ECDSA_WITH_SHA256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  }
}

/** One value of ASN.1: its tag, its length, and what is in it, as bytes or in hexadecimal. */
function der(tag: number, ...parts: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)),
  )
  const long = content.length > 127
  const head = long ? [tag, 0x82, content.length >> 8, content.length & 0xff] : [tag, content.length]
  return Buffer.concat([Buffer.from(head), content])
}
