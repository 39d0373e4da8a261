import type { IncomingMessage } from 'node:http'

/**
 * Whether a page is asked for by somebody who may have nothing of ours yet: she typed the address, came from another site,
 * as after a login, or has a browser that does not tell. Who follows a link of ours has the files of the page before.
 */
export function comesFromOutside({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] !== 'same-origin'
}
