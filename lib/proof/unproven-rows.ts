import type { LogHead, LogProof } from '@/lib/contracts/archive/log-proof'
import { isRowInLog } from './is-row-in-log'

/** What a row of the log says where it is shown. */
export type ShownEvent = Readonly<{ id: string; at: string; kind: string }>

/** The shown rows for which no proof holds, or whose proof is one of something else than what is shown. */
export async function unprovenRows(
  shown: readonly ShownEvent[],
  rows: LogProof['rows'],
  head: Pick<LogHead, 'size' | 'root'>,
): Promise<ShownEvent[]> {
  const proofs = new Map(rows.map((row) => [row.id, row]))
  const checked = await Promise.all(
    shown.map(async (event) => {
      const row = proofs.get(event.id)
      const holds = row && saysTheSame(row.event, event) && (await isRowInLog(row, head))
      return holds ? [] : [event]
    }),
  )
  return checked.flat()
}

function saysTheSame(text: string, { id, at, kind }: ShownEvent): boolean {
  const event = eventIn(text)
  return (
    event?.id === id && event.kind === kind && Date.parse(String(event.recorded)) === Date.parse(at)
  )
}

function eventIn(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
