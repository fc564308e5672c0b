import { connect } from '../../../src/db/connection.ts'
import { startDeliverWebhooks } from '../../../src/jobs/deliver-webhooks.ts'
import { createOutbound } from '../../../src/outbound/client.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { SILENT, TEST_SECRET } from '../world.ts'

// A replica that does nothing but deliver, for a test that kills it: `node deliver.ts URL`.
const db = connect({ url: process.argv[2]!, max: 4 })
const outbound = createOutbound({ allow: ['127.0.0.1'] })
startDeliverWebhooks(await createServices(db, TEST_SECRET, SILENT, { outbound }))
