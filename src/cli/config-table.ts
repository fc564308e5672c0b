import { variables } from '../config.ts'

const PLACE = /(<!-- variables:begin -->\n)[\s\S]*?(<!-- variables:end -->)/

/** Every variable with its default and meaning, as a Markdown table made from the configuration's own schema. */
export function configTable(): string {
  const rows = Object.entries(variables.shape).map(([name, schema]) => {
    const standard = String(schema.safeParse(undefined).data ?? '')
    return `| \`${name}\` | ${standard && `\`${standard}\``} | ${schema.description} |`
  })
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

/**
 * A README with the table between its two marks.
 * @throws when the marks are missing.
 */
export function withConfigTable(readme: string): string {
  if (!PLACE.test(readme))
    throw new Error('README.md lacks <!-- variables:begin --> … <!-- variables:end -->')
  return readme.replace(PLACE, (_all, begin: string, end: string) => `${begin}\n${configTable()}\n\n${end}`)
}
