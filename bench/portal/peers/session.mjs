import { readFileSync } from 'node:fs'
import { unsealData } from 'iron-session'

const password = process.env.PEER_PASSWORD ?? ''
/** What the list shows, by the person whose it is: kept by the measurement, and read once. */
const kept = JSON.parse(readFileSync(process.env.PEER_DATA ?? '/dev/null', 'utf8') || '{}')

/**
 * What the one who is logged in has: her session is opened at every request out of the sealed cookie (AES-256, HMAC).
 *
 * @param {string | null | undefined} cookies the header
 * @returns undefined without a session that is alive
 */
export async function listsOf(cookies) {
  const sealed = /(?:^|; )session=([^;]*)/.exec(cookies ?? '')?.[1]
  if (sealed === undefined) return undefined
  const { person, until } = await unsealData(sealed, { password })
  return until > Date.now() ? kept[person] : undefined
}
