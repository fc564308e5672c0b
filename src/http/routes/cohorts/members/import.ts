import { importMembers, importMembersInput } from '../../../../usecases/cohorts/members/import.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_CODE, EXAMPLE_MEMBER } from './examples.ts'
import { IMPORT_BODY_LIMIT, ImportedMembers, ImportMembersRequest } from './schemas.ts'

const { id, name } = EXAMPLE_MEMBER

export const importMembersRoute = route({
  operationId: 'importMembers',
  method: 'POST',
  url: '/v1/cohorts/:cohort/members/import',
  access: { role: 'trainer' },
  tag: 'Cohorts',
  summary: 'Put the people of a CSV file into a cohort',
  description:
    'At most 2,000 rows and 1 MiB; UTF-8 or Windows-1252; `;`, `,` or tab. The first line names the columns: nom and prénom (or name), référence, e-mail. The same file again changes nothing, and nobody leaves by it. Each new person gets a sign-in code, shown only here.',
  bodyLimit: IMPORT_BODY_LIMIT,
  localized: true,
  params: importMembersInput.pick({ cohort: true }),
  body: ImportMembersRequest,
  bodyExample: { text: 'nom;prénom;référence\nLovelace;Ada;E-1815\n', dryRun: true },
  responses: {
    200: {
      description: 'What each row came to.',
      schema: ImportedMembers,
      example: {
        applied: true,
        rows: [
          {
            line: 2,
            name,
            outcome: 'new',
            user: { id, name },
            changes: [],
            like: [],
            signInCode: EXAMPLE_CODE,
          },
        ],
        findings: [],
      },
    },
  },
  problems: ['not-found', 'cohort-archived', 'unreadable-file', 'too-complex', 'too-busy'],
  handler({ ctx, params, body: { text, base64, ...how } }) {
    const file = text === undefined ? Buffer.from(base64!, 'base64') : Buffer.from(text)
    return importMembers(ctx, { ...params, ...how, file })
  },
})
