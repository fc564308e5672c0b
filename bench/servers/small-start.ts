import { keepYoungSmall } from '../../src/process/young.ts'

// Before anything else is loaded, as the service does.
keepYoungSmall()
