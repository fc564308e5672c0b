/** What stands as it is, whatever the language; a line each. */
export function Verbatim({ texts }: { texts: readonly string[] }) {
  return (
    <ul class="lines code-long" translate={false}>
      {texts.map((text) => (
        <li key={text}>
          <code>{text}</code>
        </li>
      ))}
    </ul>
  )
}
