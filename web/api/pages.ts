export { everyPage } from '../../openapi/client/index.ts'
