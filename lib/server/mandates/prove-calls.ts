import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Log } from '@/lib/config/log'
import type { MandatesCall } from './call-mandates'
import { checksumHeader, checksumOf } from './checksum'
import type { MandatesSettings } from './mandates-settings'

/** `now` is the clock that calls are signed by. */
export type Surroundings = Readonly<{ log: Log; now: () => Date }>

type Headers = Readonly<Record<string, string>>
type Prove = (path: string, asked: Readonly<{ headers?: Headers; issue?: string | null }>) => Proven
type Proven = Omit<MandatesCall, 'name'>

/**
 * Makes calls that show by a checksum under `key` that they are ours. What is signed is what is sent: the URL is made once,
 * and nothing encodes it again.
 */
export function proveCalls(
  { url, clientId, timeoutMs }: MandatesSettings,
  key: string,
  { log, now }: Surroundings,
): Prove {
  return (path, { headers = {}, issue = null }) => {
    const query = new URLSearchParams(issue === null ? {} : { issue })
    query.set('requestId', randomUUID())
    const address = new URL(`${url}${path}?${query}`)
    const signed = `${address.pathname}${address.search}`
    const checksum = checksumOf(signed, { clientId, key, now: now() })
    const request = { method: 'GET', headers: { ...headers, [checksumHeader]: checksum } } as const
    return { url: address, request, timeoutMs, log }
  }
}
