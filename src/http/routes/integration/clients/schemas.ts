import { z } from 'zod'
import { addSecretInput } from '../../../../usecases/integration/clients/add-secret.ts'
import { createClientInput } from '../../../../usecases/integration/clients/create.ts'
import { clientFields, scopeField } from '../../../../usecases/integration/clients/fields.ts'
import { updateClientInput } from '../../../../usecases/integration/clients/update.ts'
import { Id, Instant, pageOf } from '../../../schemas.ts'
import { CohortName } from '../../cohorts/schemas.ts'

export const CreateClientRequest = createClientInput.meta({ id: 'CreateClientRequest' })

export const UpdateClientRequest = updateClientInput
  .omit({ client: true })
  .meta({ id: 'UpdateClientRequest' })

export const ClientSecretRequest = addSecretInput.omit({ client: true }).meta({ id: 'ClientSecretRequest' })

const ClientSecret = z
  .strictObject({
    id: Id,
    createdAt: Instant,
    expiresAt: Instant.nullable().meta({ description: 'Null: it does not.' }),
    lastUsedAt: Instant.nullable().meta({ description: 'When it last got a token.' }),
  })
  .meta({ id: 'ClientSecret' })

export const NewClientSecret = z
  .strictObject({
    id: Id,
    secret: z.string().meta({ description: 'Shown only here. Letters, digits, `-` and `_`.' }),
  })
  .meta({ id: 'NewClientSecret' })

const client = {
  id: Id.meta({ description: 'The `client_id`.' }),
  name: z.string(),
  scopes: z.array(scopeField),
  cohorts: z.array(CohortName).meta({ description: 'Those that it acts for.' }),
  requestsPerMinute: z.int(),
  jwks: clientFields.jwks,
  jwksUri: clientFields.jwksUri,
  createdAt: Instant,
  disabledAt: Instant.nullable(),
  lastUsedAt: Instant.nullable().meta({ description: 'When it last got a token.' }),
  secrets: z.array(ClientSecret).meta({ description: 'Those that have not expired.' }),
}

export const ApiClient = z.strictObject(client).meta({ id: 'ApiClient' })

export const NewApiClient = z
  .strictObject({ ...client, secret: NewClientSecret })
  .meta({ id: 'NewApiClient' })

export const ApiClientPage = pageOf(ApiClient, 'ApiClientPage')
