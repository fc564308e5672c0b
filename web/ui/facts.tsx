import type { ComponentChildren } from 'preact'

/** What is known of something, each under its name. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, is: ComponentChildren])[] }) {
  return (
    <dl class="rules">
      {facts.map(([name, is]) => (
        <Fact key={name} name={name}>
          {is}
        </Fact>
      ))}
    </dl>
  )
}

/** One line of such a list. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="rule">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
