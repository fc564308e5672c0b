import type { Finding } from '../../api/types.ts'
import { said } from '../words/index.ts'
import { excerptOf } from './excerpt.ts'

interface FindingsProps {
  findings: readonly Finding[]
  /** The files that they speak of, by their paths. */
  texts: ReadonlyMap<string, string>
}

/** What is wrong in files, each at its line, with the lines around. */
export function Findings({ findings, texts }: FindingsProps) {
  const files = [...new Set(findings.map(({ file }) => file))]
  return (
    <>
      {files.map((file) => (
        <section key={file} aria-label={file}>
          {file !== '' && (
            <h2>
              <code translate={false}>{file}</code>
            </h2>
          )}
          <ol class="findings">
            {findings
              .filter((one) => one.file === file)
              .map((one) => (
                <Found
                  key={`${one.line} ${one.column} ${one.rule}`}
                  finding={one}
                  text={texts.get(file) ?? ''}
                />
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}

function Found({
  finding: { severity, line, column, message, rule },
  text,
}: {
  finding: Finding
  text: string
}) {
  const words = said.value.files
  const lines = text === '' ? [] : excerptOf(text, line)
  return (
    <li class={`finding finding-${severity}`}>
      <p>
        <span class={severity === 'error' ? 'badge badge-wrong' : 'badge badge-low'}>
          {words.severities[severity]}
        </span>{' '}
        <strong>{words.at(line, column)}</strong>
      </p>
      <p>{message}</p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
        <pre class="excerpt" tabIndex={0} translate={false}>
          {lines.map(({ number, text, isMeant }) => (
            <span key={number} class={isMeant ? 'excerpt-line is-meant' : 'excerpt-line'}>
              <span class="excerpt-number">{number}</span>
              {text}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
      <p class="hint">
        {words.rule} <code translate={false}>{rule}</code>
      </p>
    </li>
  )
}
