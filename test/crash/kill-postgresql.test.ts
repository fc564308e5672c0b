import { testKill } from '../support/crash/kill.ts'
import { readyAgain } from '../support/crash/server.ts'

testKill('PostgreSQL', async (house, service) => {
  await house.killPostgres()
  await readyAgain(service.url)
  return service
})
