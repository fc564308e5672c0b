import type { ComponentChildren } from 'preact'
import { Screen } from '../../ui/screen.tsx'
import { said } from '../words/index.ts'

const TABS = [
  ['banks', '/admin/banks'],
  ['quizzes', '/admin/quizzes'],
  ['check', '/admin/banks/check'],
  ['import', '/admin/banks/import'],
] as const

interface SectionProps {
  tab: (typeof TABS)[number][0]
  children: ComponentChildren
}

/** What stands around each screen of the content: its name, and the way to the others. */
export function Section({ tab, children }: SectionProps) {
  const { tabs, title, label } = said.value.banks
  return (
    <Screen title={title} wide>
      <nav class="tabs" aria-label={label}>
        {TABS.map(([name, path]) => (
          <a key={name} href={`#${path}`} aria-current={name === tab ? 'page' : undefined}>
            {tabs[name]}
          </a>
        ))}
      </nav>
      {children}
    </Screen>
  )
}
