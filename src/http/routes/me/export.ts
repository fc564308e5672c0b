import { exportMe as exportAll } from '../../../usecases/export-me.ts'
import { route } from '../../route.ts'
import { PersonalExport } from '../../schemas/people.ts'

export const exportMe = route({
  operationId: 'exportMe',
  method: 'GET',
  url: '/v1/me/export',
  access: 'signedIn',
  tag: 'Me',
  summary: 'Everything kept about the caller',
  description: 'Scores appear once they are released, as everywhere else.',
  responses: { 200: { description: 'One document, newest attempt first.', schema: PersonalExport } },
  handler: ({ ctx }) => exportAll(ctx),
})
