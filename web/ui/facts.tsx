import type { ComponentChildren } from 'preact'

/** What is known of something, each under its name. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, is: ComponentChildren])[] }) {
  return (
    <dl class="rules">
      {facts.map(([name, is]) => (
        <div key={name} class="rule">
          <dt>{name}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  )
}
