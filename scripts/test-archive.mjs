import { startBeside } from './lib/beside.mjs'
import { startTestArchive } from './lib/test-archive.mjs'

/** Starts one more archive beside a test environment: `node scripts/test-archive.mjs ENVIRONMENT`, as JSON. */
await startBeside((environment) => startTestArchive(environment))
