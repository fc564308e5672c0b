/** Docker Hub, which a name without a registry is of. */
const HUB = /^(?:index\.)?docker\.io\/(?:library\/(?=[^/]+$))?|^library\/(?=[^/]+$)/

/** A name of an image: without Docker Hub's own, and with the tag that it stands for. */
export function imageOf(text: string): string {
  if (text === '') return text
  const name = text.replace(HUB, '')
  const hasTag = name.includes('@') || name.lastIndexOf(':') > name.lastIndexOf('/')
  return hasTag ? name : `${name}:latest`
}

const PORT = /^(?:0\.0\.0\.0:)?([\s\S]*?)(?:\/tcp)?$/i

/** `8080:80`: TCP, and all of the host's addresses, go without saying. */
export function portOf(text: string): string {
  return PORT.exec(text)![1]!
}

/** The short form of a port that a service publishes, as `key=value`; null when it is none. */
export function publishedOf(text: string): string | null {
  const [, published, target, protocol] = /^(?:(\d+(?:-\d+)?):)?(\d+(?:-\d+)?)(?:\/(\w+))?$/.exec(text) ?? []
  if (target === undefined) return null
  return [
    ...(published === undefined ? [] : [`published=${published}`]),
    `target=${target}`,
    ...(protocol === undefined ? [] : [`protocol=${protocol.toLowerCase()}`]),
  ].join(',')
}

const UNITS = 'bkmgtp'

/** A size in bytes: `512m`, `512M`, `512MiB` and `0.5g` are one. */
export function sizeOf(text: string): string {
  const [, number, unit] = /^(\d{1,12}(?:\.\d{1,6})?) ?([bkmgtp])?i?b?$/i.exec(text) ?? []
  if (number === undefined) return text
  return String(Number(number) * 1024 ** UNITS.indexOf((unit ?? 'b').toLowerCase()))
}
