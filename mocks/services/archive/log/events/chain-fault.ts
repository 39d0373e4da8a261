import { hash } from 'node:crypto'

/** A link of a client's chain. */
export type Link = Readonly<{ sequence: number; hash: string }>

/** What every chain begins with. */
export const genesis: Link = { sequence: 0, hash: '0'.repeat(64) }

export type ChainRow = Readonly<{
  client_id: string
  sequence: number
  id: string
  recorded: Date
  event: string
  previous_hash: string
  hash: string
}>

export type ChainFault = Readonly<{ at: number; because: string }>

/**
 * What is wrong with rows that are to follow a link of a client's chain (L4): the first that is missing, out of place,
 * changed, or in whose columns stands something else than in the event.
 */
export function chainFault(rows: readonly ChainRow[], after: Link): ChainFault | undefined {
  let { sequence: at, hash: previous } = after
  for (const row of rows) {
    at += 1
    if (row.sequence !== at) return { at, because: 'a row is missing' }
    if (row.previous_hash !== previous) {
      return { at, because: 'the row does not follow the one before' }
    }
    if (row.hash !== linkOf(previous, at, row.event)) return { at, because: 'the row was changed' }
    if (!saysWhatItsColumnsSay(row)) {
      return { at, because: 'the columns do not say what the event says' }
    }
    previous = row.hash
  }
  return undefined
}

/**
 * Compared field by field: this is done for each row of a log that may be long. What can't even be read, as a moment that is
 * none, says something else.
 */
function saysWhatItsColumnsSay({ event: text, id, client_id, recorded }: ChainRow): boolean {
  if (Number.isNaN(recorded.valueOf())) return false
  try {
    const event = JSON.parse(text) as Partial<Record<string, unknown>> | null
    return (
      event?.id === id && event.client === client_id && event.recorded === recorded.toISOString()
    )
  } catch {
    return false
  }
}

function linkOf(previous: string, sequence: number, event: string): string {
  return sha256(`${previous}:${sequence}:${sha256(event)}`)
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}
