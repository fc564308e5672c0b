/** The folder that one is in, as shells spell it. */
const HERE = /^(?:\$PWD|\$\{PWD\}|\$\(pwd\))(?=\/|$)/
const HOME = /^(?:\$HOME|\$\{HOME\})(?=\/|$)/

/** `./a`, `a/`, `a//b` and `$PWD/a` are paths to the same; an address and `-` are no paths. */
export function pathOf(text: string): string {
  if (text === '' || text === '-' || text.includes('://')) return text
  const spelled = text.replace(HERE, '.').replace(HOME, '~')
  const steps = spelled.split('/')
  const kept = steps.filter((step) => step !== '' && step !== '.')
  // For `docker cp`, `a/.` is what `a` contains.
  if (kept.length > 0 && steps.length > 1 && steps.at(-1) === '.') kept.push('.')
  const path = kept.join('/')
  return spelled.startsWith('/') ? `/${path}` : path || '.'
}

/** A name (of a volume, of a chart in a repository), or a path where it begins as one. */
export function sourceOf(text: string): string {
  if (!/^[./~$]/.test(text)) return text.includes('://') ? text : text.replace(/\/$/, '')
  const path = pathOf(text)
  return /^(?:[/~$]|\.$|\.\.)/.test(path) ? path : `./${path}`
}

/** `container:path`, from the container's root, or a path of the host. */
export function containerPathOf(text: string): string {
  const [, container, path] = /^([A-Za-z0-9][\w.-]*):(.*)$/s.exec(text) ?? []
  return container === undefined ? pathOf(text) : `${container}:${pathOf(`/${path}`)}`
}

/** `key=path`, or a path whose last step is the key. */
export function keyPathOf(text: string): string {
  const equals = text.indexOf('=')
  const path = pathOf(text.slice(equals + 1))
  return `${equals < 0 ? path.slice(path.lastIndexOf('/') + 1) : text.slice(0, equals)}=${path}`
}

/** `source:target:options` of `docker run -v`; `rw` is what a volume is by default. */
export function volumeOf(text: string): string {
  const [source, target, options] = text.split(':')
  if (target === undefined) return pathOf(text)
  const kept = (options ?? '')
    .split(',')
    .filter((option) => option !== '' && option !== 'rw')
    .sort()
  return [sourceOf(source!), pathOf(target), ...(kept.length > 0 ? [kept.join(',')] : [])].join(':')
}

/** `label@source` of Ansible Vault: the label is `default`, the source a file or `prompt`. */
export function vaultIdOf(text: string): string {
  const at = text.indexOf('@')
  const label = at <= 0 ? 'default' : text.slice(0, at)
  return `${label}@${pathOf(text.slice(at + 1))}`
}

/** A program by its name, or where systems keep it. */
export function programOf(text: string): string {
  return text.replace(/^\/(?:usr\/)?bin\/(?=[^/]+$)/, '')
}
