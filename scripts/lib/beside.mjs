import { failWith } from './console.mjs'

/**
 * The program that starts something beside a test environment; what it is given stands in its arguments, as JSON.
 * Prints one line of JSON, { url }, when it is ready. Stops it when whoever holds its standard input is gone.
 *
 * @param {(...given: any[]) => Promise<{ url: string, stop: () => Promise<void> }>} start
 */
export async function startBeside(start) {
  try {
    const { url, stop } = await start(...process.argv.slice(2).map((text) => JSON.parse(text)))
    const stopAll = () => stop().then(() => process.exit(0))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stopAll)
    process.stdin.once('end', stopAll).resume()
    console.log(JSON.stringify({ url }))
  } catch (error) {
    failWith(error)
  }
}
