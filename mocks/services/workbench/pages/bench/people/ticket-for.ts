import { z } from 'zod'
import type { Person } from '@/mocks/world/people/person'

/** A ticket with which a browser is logged in as an invented client, once and soon; undefined where the test service gives none. */
export async function ticketFor(issuer: string, { key }: Person): Promise<string | undefined> {
  try {
    const answer = await fetch(`${issuer}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: key }),
      signal: AbortSignal.timeout(5_000),
    })
    return z.object({ ticket: z.string() }).safeParse(await answer.json()).data?.ticket
  } catch {
    return undefined
  }
}
