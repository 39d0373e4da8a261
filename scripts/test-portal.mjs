import { startBeside } from './lib/beside.mjs'
import { startTestPortal } from './lib/test-portal.mjs'

/** Starts one more portal beside a test environment: `node scripts/test-portal.mjs ENVIRONMENT CHANGES`, both as JSON. */
await startBeside((environment, changes = {}) => startTestPortal(environment, changes))
