import { createInterface } from 'node:readline'
import { failWith } from './console.mjs'

/**
 * The program that starts something beside a test environment; what it is given stands in its arguments, as JSON.
 * Prints one line of JSON, { url }, when it is ready. Each line of JSON that comes on its standard input is an order, and is answered
 * by one when it has been carried out. Stops it when whoever holds its standard input is gone.
 *
 * @param {(...given: any[]) => Promise<{ url: string, stop: () => Promise<void>, obey?: (order: any) => Promise<void> }>} start
 */
export async function startBeside(start) {
  try {
    const { url, stop, obey } = await start(
      ...process.argv.slice(2).map((text) => JSON.parse(text)),
    )
    const stopAll = () => stop().then(() => process.exit(0))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stopAll)
    console.log(JSON.stringify({ url }))
    for await (const line of createInterface({ input: process.stdin })) {
      await obey?.(JSON.parse(line))
      console.log('{}')
    }
    await stopAll()
  } catch (error) {
    failWith(error)
  }
}
