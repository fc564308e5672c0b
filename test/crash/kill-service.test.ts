import { testKill } from '../support/crash/kill.ts'

testKill('the service', async (house, service) => {
  await service.kill()
  return house.serve()
})
