import { useEffect, useRef } from 'preact/hooks'
import { download } from '../../ui/download.ts'
import { list } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Commands } from '../ui/commands.tsx'
import { said } from '../words/index.ts'
import { Changes } from './changes.tsx'
import { Findings } from './findings.tsx'
import type { Imported } from './import-file.ts'
import { Losses } from './losses.tsx'

/** What an import came to: what was found, what did not pass, what it makes, and where to go on. */
export function ImportReport({ imported }: { imported: Imported }) {
  const { format, found, banks, quizzes, report, changes, texts } = imported
  const heading = useRef<HTMLHeadingElement>(null)
  const words = said.value.files
  useEffect(() => heading.current!.focus(), [imported])
  const files = [...banks, ...quizzes]
  const isComplete = files.every(({ complete }) => complete)
  const items = Object.entries(found).map(([kind, count]) => `${count} ${kind}`)
  return (
    <section class="block" aria-labelledby="imported">
      <h2 id="imported" ref={heading} tabIndex={-1}>
        {words.imported}
      </h2>
      <Notice kind={isComplete ? 'good' : 'warning'}>
        <p>{words.recognised(words.inFormats[format], list(items))}</p>
        <p>{isComplete ? words.complete : words.incomplete}</p>
      </Notice>
      {changes && <Changes changes={changes} />}
      {files.map(({ file, findings, complete }) => (
        <section key={file} class="card block" aria-label={file}>
          <h3 class="row">
            <code translate={false}>{file}</code>
            <span class={complete ? 'badge badge-good' : 'badge badge-low'}>
              {complete ? words.ready : words.draft}
            </span>
          </h3>
          <details>
            <summary>{words.seeYaml}</summary>
            <Yaml text={texts.get(file) ?? ''} />
          </details>
          {findings.length > 0 && (
            <Findings
              findings={findings.map((one) => ({ ...one, file: '' }))}
              texts={new Map([['', texts.get(file) ?? '']])}
            />
          )}
        </section>
      ))}
      {report.length > 0 && (
        <section class="card block" aria-labelledby="losses">
          <h3 id="losses">{words.notAsItWas}</h3>
          <Losses report={report} />
        </section>
      )}
      <Next imported={imported} isComplete={isComplete} />
    </section>
  )
}

function Yaml({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
    <pre class="yaml" tabIndex={0} translate={false}>
      <code>{text}</code>
    </pre>
  )
}

interface NextProps {
  imported: Imported
  isComplete: boolean
}

function Next({ imported: { banks, quizzes, texts, archive }, isComplete }: NextProps) {
  const words = said.value.files
  const [only, ...others] = [...banks, ...quizzes]
  const saveYaml = () =>
    download(new Blob([texts.get(only!.file)!], { type: 'text/yaml' }), only!.file.split('/').at(-1)!)
  return (
    <section class="card block" aria-labelledby="next">
      <h3 id="next">{words.next}</h3>
      <p class="row">
        <button type="button" class="button button-main" onClick={() => download(archive, 'banks.zip')}>
          {words.saveZip}
        </button>
        {others.length === 0 && (
          <button type="button" class="button" onClick={saveYaml}>
            {words.saveYaml}
          </button>
        )}
      </p>
      <ol class="prose steps">
        <li>{words.steps.unpack}</li>
        {!isComplete && <li>{words.steps.complete}</li>}
        <li>{words.steps.publish}</li>
      </ol>
      <Commands
        commands={[
          [words.check, 'npm run bareme -- bank check'],
          [said.value.banks.publish, 'npm run bareme -- bank publish'],
        ]}
      />
    </section>
  )
}
