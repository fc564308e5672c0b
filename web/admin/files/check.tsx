import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Finding } from '../../api/types.ts'
import { upload } from '../../api/upload.ts'
import { Labelled } from '../../ui/form.tsx'
import { Failed, Notice } from '../../ui/notice.tsx'
import { VERBATIM } from '../../ui/verbatim.ts'
import { Section } from '../banks/section.tsx'
import { said } from '../words/index.ts'
import { Findings } from './findings.tsx'
import { Sending } from './sending.tsx'
import { textsOf } from './unzip.ts'

interface Checked {
  findings: readonly Finding[]
  texts: ReadonlyMap<string, string>
}

/** A bank's file, or a ZIP of several, held against the rules; nothing is kept of it. */
export function Check() {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const words = said.value.files
  const attempt = (work: Promise<Checked>) => {
    setFailure(null)
    setChecked(null)
    work.then(setChecked, setFailure).finally(() => setShare(null))
  }
  const take = async (file: File): Promise<Checked> => {
    if (await isZip(file)) return checkArchive(file, setShare)
    const yaml = await file.text()
    setText(yaml)
    setName(file.name)
    return checkText(yaml, file.name)
  }
  const onSubmit = (event: Event) => {
    event.preventDefault()
    attempt(checkText(text, name))
  }
  return (
    <Section tab="check">
      <form class="card block" onSubmit={onSubmit}>
        <p>{words.checkWhy}</p>
        <FileField
          label={words.checkFile}
          accept=".yaml,.yml,.zip"
          onFile={(file) => file && attempt(take(file))}
        />
        <TextField label={words.orText} value={text} onValue={setText} />
        <p>
          <button type="submit" class="button button-main" disabled={text.trim() === ''}>
            {words.check}
          </button>
        </p>
      </form>
      {share !== null && <Sending share={share} />}
      {failure !== null && <Failed error={failure} />}
      <div class="block" role="status">
        {checked && <Verdict checked={checked} />}
      </div>
      {checked && <Findings {...checked} />}
    </Section>
  )
}

function Verdict({ checked: { findings } }: { checked: Checked }) {
  const words = said.value.files
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (findings.length === 0) return <Notice kind="good">{words.clean}</Notice>
  return (
    <Notice kind={errors > 0 ? 'warning' : 'info'}>
      {errors > 0 ? words.errors(errors, findings.length - errors) : words.warnings(findings.length)}
    </Notice>
  )
}

const ZIP = [0x50, 0x4b]

async function isZip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer())
  return ZIP.every((byte, index) => start[index] === byte)
}

async function checkText(yaml: string, file: string): Promise<Checked> {
  const body = { yaml, ...(file && { file }) }
  const { findings } = await dataOf(api.POST('/v1/banks/check', { body }))
  return { findings, texts: new Map(findings.map((finding) => [finding.file, yaml])) }
}

async function checkArchive(file: Blob, tell: (share: number) => void): Promise<Checked> {
  const reply = await upload('/v1/banks/check', file, { accept: 'application/json', tell })
  const { findings }: { findings: Finding[] } = JSON.parse(await reply.text())
  const files = new Set(findings.map((finding) => finding.file))
  // Without the lines around, where this browser cannot unpack it.
  const texts = await textsOf(file, (path) => files.has(path)).catch(() => new Map())
  return { findings, texts }
}

interface FileFieldProps {
  label: string
  hint?: string
  accept: string
  onFile(file: File | null): void
}

export function FileField({ label, hint, accept, onFile }: FileFieldProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(field) => (
        <input
          {...field}
          type="file"
          accept={accept}
          onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
        />
      )}
    </Labelled>
  )
}

function TextField({
  label,
  value,
  onValue,
}: {
  label: string
  value: string
  onValue(value: string): void
}) {
  return (
    <Labelled label={label} class="field field-wide">
      {(field) => (
        <textarea
          {...VERBATIM}
          {...field}
          class="answer answer-code"
          rows={10}
          wrap="off"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}
