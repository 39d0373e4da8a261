import { failWith } from './lib/console.mjs'
import { startTestEnvironment } from './lib/test-environment.mjs'

/**
 * Starts the four programs, as they were built last, for tests and prints one line of JSON, { urls, dataDir }, when they are ready. Stops them when it is asked to, or when whoever holds its standard input is gone.
 */
try {
  const { urls, dataDir, stop } = await startTestEnvironment()
  const stopAll = () => stop().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stopAll)
  process.stdin.once('end', stopAll).resume()
  console.log(JSON.stringify({ urls, dataDir }))
} catch (error) {
  failWith(error)
}
