import { openTracing } from './open-tracing'
import { setTracing } from './spans'
import { traceSettings } from './trace-settings'

/**
 * Traces what the program does, when the environment says so; else nothing is loaded.
 *
 * @param program its name, by which it is told from the others
 * @returns what sends the last spans before the program ends; it never fails, nor takes longer than sending may
 * @throws with the names of the variables that are wrong
 */
export async function startTracing(
  program: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<() => Promise<void>> {
  const settings = traceSettings(program, environment)
  if (!settings) return async () => undefined
  const { tracing, close } = await openTracing(settings)
  setTracing(tracing)
  return async () => {
    setTracing(undefined)
    await close().catch(() => undefined)
  }
}
