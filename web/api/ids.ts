export { idempotencyKey, ifMatch, newId } from '../../openapi/client/index.ts'
