import { useState } from 'preact/hooks'
import type { AssignmentResults } from '../../api/types.ts'
import { Form } from '../../ui/form.tsx'
import { Choice } from '../ui/choice.tsx'
import { said } from '../words/index.ts'
import { DETAILS, type Export, exportResults, FORMATS } from './data.ts'

/** A file of all attempts, whatever is looked for on the screen. */
export function Exports({ results: { assignment } }: { results: AssignmentResults }) {
  const [asked, setAsked] = useState<Export>({ detail: 'marks', format: 'csv', names: 'yes' })
  const words = said.value.results
  const change = (fields: Partial<Export>) => setAsked((before) => ({ ...before, ...fields }))
  return (
    <section class="card block" aria-labelledby="export">
      <h2 id="export">{words.export}</h2>
      <Form
        submit={words.download}
        send={() => exportResults(assignment.id, asked, `${assignment.cohort.name}, ${assignment.title}`)}
      >
        <div class="fields">
          <Choice
            label={words.detail}
            value={asked.detail}
            onValue={(detail) => change({ detail: detail as Export['detail'] })}
            options={DETAILS.map((one) => [one, words.details[one]])}
          />
          <Choice
            label={words.format}
            value={asked.format}
            onValue={(format) => change({ format: format as Export['format'] })}
            options={FORMATS.map((one) => [one, words.formats[one]])}
          />
          <Choice
            label={words.names}
            value={asked.names}
            onValue={(names) => change({ names: names as Export['names'] })}
            options={[
              ['yes', words.namesAre.yes],
              ['no', words.namesAre.no],
            ]}
          />
        </div>
      </Form>
    </section>
  )
}
