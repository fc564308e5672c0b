import { api, dataOf } from '../../../api/client.ts'
import { everyPage } from '../../../api/pages.ts'
import type { ApiClient, ApiClientChange } from '../../../api/types.ts'

/** Every client of the API, newest first. */
export function listClients(): Promise<ApiClient[]> {
  return everyPage((query) => dataOf(api.GET('/v1/clients', { params: { query } })))
}

export function getClient(client: string): Promise<ApiClient> {
  return dataOf(api.GET('/v1/clients/{client}', { params: { path: { client } } }))
}

export function changeClient(client: string, body: ApiClientChange): Promise<ApiClient> {
  return dataOf(api.PATCH('/v1/clients/{client}', { params: { path: { client } }, body }))
}
