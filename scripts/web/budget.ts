import type { Rolldown } from 'vite'

type Output = Rolldown.RolldownOutput['output'][number]

/** What is fetched later than the first page, and before the first question: by the end of its path. */
const THEN = ['/words/fr.ts', '/screens/paper.tsx']

/** The files that a browser has loaded when the first question is on its screen, one language's words among them. */
export function loadedUntilFirstQuestion(output: readonly Output[]): Output[] {
  const chunks = output.filter((file) => file.type === 'chunk')
  const roots = chunks.filter(
    ({ isEntry, facadeModuleId }) => isEntry || THEN.some((end) => facadeModuleId?.endsWith(end)),
  )
  const reached = new Set<string>()
  const pending = roots.map(({ fileName }) => fileName)
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    pending.push(...(chunks.find(({ fileName }) => fileName === name)?.imports ?? []))
  }
  // Styles that a chunk brings along come with it, and no sooner.
  const styles = new Map(
    chunks.map((chunk) => [chunk.fileName, [...(chunk.viteMetadata?.importedCss ?? [])]]),
  )
  const late = new Set([...styles].flatMap(([name, files]) => (reached.has(name) ? [] : files)))
  for (const name of reached) for (const file of styles.get(name) ?? []) late.delete(file)
  return output.filter(
    ({ fileName }) => reached.has(fileName) || (/\.(html|css|svg)$/.test(fileName) && !late.has(fileName)),
  )
}
