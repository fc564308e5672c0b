import { importBanks, importUpload, mostImportBytes, type ToldDraft } from '../../../usecases/banks/import.ts'
import { preferredType } from '../../accept.ts'
import { route } from '../../route.ts'
import { sendFile } from '../../stream/send-file.ts'
import { EXAMPLE_IMPORT } from './examples.ts'
import { IMPORT_LIMIT, ImportQuery, ImportReport, ImportRequest } from './schemas.ts'

const [TEXT, ARCHIVE] = ['application/json', 'application/zip'] as const

export const importRoute = route({
  operationId: 'importBank',
  method: 'POST',
  url: '/v1/banks/import',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'Read questions of another system',
  description:
    'Answers with the YAML of banks and the report of what did not pass as it was; nothing is stored. Send the file itself (`application/octet-stream`, at most 64 MiB), one at a time: a bank that is alone and has no pictures is answered as JSON, anything else as a ZIP of `<module>/<bank>.yaml` (`.draft.yaml` while something is missing), the pictures and quizzes beside, and `report.json`; who asks for `application/zip` by `Accept` always gets a ZIP. A file within JSON is answered as JSON, with its first bank. Without `format` the content tells it. `into` names a live bank that the file is an edited copy of: the answer is that bank with what is new or changed, and `changes` says which, question by question.',
  // Text doubles where JSON escapes it.
  bodyLimit: IMPORT_LIMIT * 2,
  localized: true,
  repeatable: true,
  query: ImportQuery,
  body: ImportRequest,
  bodyExample: { format: 'gift', text: '::run:: When does RUN run? { =at the build ~at the start }' },
  responses: {
    200: {
      description: 'The bank, as a draft, or an archive of what the file holds.',
      schema: ImportReport,
      example: EXAMPLE_IMPORT,
      binary: [ARCHIVE],
    },
  },
  problems: ['not-found', 'unreadable-file', 'too-complex', 'too-busy'],
  async handler({
    ctx,
    query: { into = null, ...query },
    body: { format = query.format ?? null, text, base64 },
  }) {
    const file = text === undefined ? Buffer.from(base64!, 'base64') : Buffer.from(text)
    return reportOf(await importBanks(ctx, { format, into, file }))
  },
  upload: {
    mostBytes: mostImportBytes,
    async handler({ ctx, query: { format = null, into = null }, file, reply, request }) {
      const wantsArchive = preferredType(request.headers, [TEXT, ARCHIVE]) === ARCHIVE
      const read = await importUpload(ctx, { ...file, format, into, wantsArchive })
      if ('draft' in read) return reportOf(read.draft)
      return sendFile(reply, { path: read.archive, type: ARCHIVE, name: 'banks.zip' })
    },
  },
})

function reportOf({ format, report, found, banks, changes }: ToldDraft) {
  const { yaml, findings, isComplete, ...bank } = banks[0]!
  const pictures = [...bank.pictures].map(([path, bytes]) => ({
    path,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  return { format, yaml, pictures, report, found, findings, complete: isComplete, changes }
}
