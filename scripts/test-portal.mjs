import { failWith } from './lib/console.mjs'
import { startTestPortal } from './lib/test-portal.mjs'

/**
 * Starts one more portal beside a test environment: `node scripts/test-portal.mjs ENVIRONMENT CHANGES`, both as JSON.
 * Prints one line of JSON, { url }, when it is ready. Stops it when whoever holds its standard input is gone.
 */
try {
  const [environment = '', changes = '{}'] = process.argv.slice(2)
  const { url, stop } = await startTestPortal(JSON.parse(environment), JSON.parse(changes))
  const stopAll = () => stop().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stopAll)
  process.stdin.once('end', stopAll).resume()
  console.log(JSON.stringify({ url }))
} catch (error) {
  failWith(error)
}
