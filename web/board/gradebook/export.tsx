import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import { language } from '../../state/preferences.ts'
import { Form } from '../../ui/form.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { said } from '../words/index.ts'

interface ExportProps {
  cohort: string
  name: string
  onClose(): void
}

const CHOSEN = { format: 'csv', names: 'yes', absent: 'apart' } as const

type Chosen = { [name in keyof typeof CHOSEN]: string }

/** The marks as a file: for a spreadsheet or a program, with names or without. */
export function Export({ cohort, name, onClose }: ExportProps) {
  const [chosen, setChosen] = useState<Chosen>(CHOSEN)
  const words = said.value.gradebook
  const choice = (field: keyof Chosen) => (
    <Choice
      label={words.exports[field].label}
      value={chosen[field]}
      onValue={(value) => setChosen({ ...chosen, [field]: value })}
      options={Object.entries(words.exports[field].options)}
    />
  )
  return (
    <Dialog title={words.export} onClose={onClose}>
      {(close) => (
        <Form
          submit={words.download}
          send={async () => {
            await save(cohort, name, chosen)
            close()
          }}
        >
          {choice('format')}
          {choice('names')}
          {choice('absent')}
        </Form>
      )}
    </Dialog>
  )
}

/** Hands over the file: a plain link could not be signed. */
async function save(cohort: string, name: string, chosen: Chosen): Promise<void> {
  const dialect = chosen.format === 'csv' && language.value === 'fr' ? { dialect: 'fr' as const } : {}
  const query = { ...(chosen as typeof CHOSEN), ...dialect }
  const params = { path: { cohort }, query }
  const file = await dataOf(api.GET('/v1/cohorts/{cohort}/results/export', { params, parseAs: 'blob' }))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}.${chosen.format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
