import { useState } from 'preact/hooks'
import type { ExportedBank, ExportFormat } from '../../api/types.ts'
import { Choice } from '../../board/ui/choice.tsx'
import { download } from '../../ui/download.ts'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Losses } from '../files/losses.tsx'
import { said } from '../words/index.ts'
import { exportBank } from './data.ts'

const FORMATS: readonly ExportFormat[] = ['moodle-xml', 'qti12', 'qti21', 'qti3', 'gift', 'aiken', 'csv']

/** A bank as a file of another system, and what that system cannot hold of it. */
export function Export({ bank }: { bank: string }) {
  const [format, setFormat] = useState<ExportFormat>('moodle-xml')
  const [made, setMade] = useState<ExportedBank | null>(null)
  const words = said.value.files
  const send = async () => {
    setMade(null)
    const exported = await exportBank(bank, format)
    download(new Blob([bytesOf(exported)], { type: exported.mediaType }), exported.file)
    setMade(exported)
  }
  return (
    <section class="card block" aria-labelledby="export">
      <h2 id="export">{words.export}</h2>
      <Form submit={words.download} send={send}>
        <Choice
          label={words.format}
          value={format}
          onValue={(chosen) => setFormat(chosen as ExportFormat)}
          options={FORMATS.map((one) => [one, words.outFormats[one]])}
        />
      </Form>
      <div class="block" role="status">
        {made && (
          <Notice kind={made.report.length === 0 ? 'good' : 'info'}>
            {made.report.length === 0 ? words.exportedWhole(made.file) : words.exported(made.file)}
          </Notice>
        )}
      </div>
      {made && made.report.length > 0 && <Losses report={made.report} />}
    </section>
  )
}

function bytesOf({ encoding, content }: ExportedBank): string | Uint8Array<ArrayBuffer> {
  if (encoding === 'utf8') return content
  return Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
}
