import { useState } from 'preact/hooks'
import type { ImportFormat } from '../../api/types.ts'
import { Choice } from '../../board/ui/choice.tsx'
import { Form } from '../../ui/form.tsx'
import { useLoaded } from '../../ui/loaded.ts'
import { listBanks } from '../banks/data.ts'
import { Section } from '../banks/section.tsx'
import { said } from '../words/index.ts'
import { FileField } from './check.tsx'
import { type Imported, importFile } from './import-file.ts'
import { ImportReport } from './report.tsx'
import { Sending } from './sending.tsx'

const FORMATS: readonly ImportFormat[] = ['moodle-xml', 'qti', 'gift', 'aiken', 'csv', 'text']

/** A file of another system as a bank: read at once, shown with what did not pass, and taken away as files. */
export function Import() {
  const [file, setFile] = useState<File | null>(null)
  const [format, setFormat] = useState('')
  const [into, setInto] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const { value: banks = [] } = useLoaded(listBanks, [])
  const words = said.value.files
  const take = (chosen: File | null) => {
    setFile(chosen)
    setImported(null)
  }
  const send = async () => {
    setImported(null)
    try {
      if (file) setImported(await importFile(file, { format, into }, setShare))
    } finally {
      setShare(null)
    }
  }
  return (
    <Section tab="import">
      <section class="card block">
        <p>{words.importWhy}</p>
        <Form submit={words.read} send={send}>
          <FileField
            label={words.importFile}
            hint={words.importFileHint}
            accept=".xml,.zip,.imscc,.txt,.gift,.csv,.md"
            onFile={take}
          />
          <div class="fields">
            <Choice
              label={words.format}
              value={format}
              onValue={setFormat}
              options={[['', words.anyFormat], ...FORMATS.map((one) => [one, words.inFormats[one]] as const)]}
            />
            <Choice
              label={words.into}
              value={into}
              onValue={setInto}
              options={[['', words.intoNone], ...banks.map(({ bank, title }) => [bank, title] as const)]}
            />
          </div>
        </Form>
        {share !== null && <Sending share={share} />}
      </section>
      {imported && <ImportReport imported={imported} />}
    </Section>
  )
}
