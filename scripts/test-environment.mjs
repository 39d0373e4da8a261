import { failWith } from './lib/console.mjs'
import underNode from './lib/node-version.cjs'

/**
 * Starts the six programs, as they were built last, for tests and prints one line of JSON, { urls, ports, spares, dataDir }, when they are ready. Stops them when it is asked to, or when whoever holds its standard input is gone.
 */
underNode(async () => {
  try {
    const { startTestEnvironment } = await import('./lib/test-environment.mjs')
    const { stop, ...environment } = await startTestEnvironment()
    const stopAll = () => stop().then(() => process.exit(0))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stopAll)
    process.stdin.once('end', stopAll).resume()
    console.log(JSON.stringify(environment))
  } catch (error) {
    failWith(error)
  }
})
