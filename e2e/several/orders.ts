import { environment } from '../environment'

type Order = 'kill' | 'freeze' | 'stop' | 'start'
export type Process = `${'portal' | 'archive'}-${1 | 2 | 3}`

/** Has something done to one of several processes, and waits until it is (scripts/lib/several/orders.mjs). */
export const order = (what: Order, name: Process) => orderAny(what, name)

/** The same of what stands around them, in drills (scripts/lib/drill). */
export async function orderAny(what: string, name: string): Promise<void> {
  const answer = await fetch(`${environment().orders}/${what}/${name}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`${what} ${name}: ${await answer.text()}`)
}

/** Begins a process that is no part of the run, and ends it when the work is done. */
export async function withThird(of: 'portal' | 'archive', work: () => Promise<void>) {
  await order('start', `${of}-3`)
  try {
    await work()
  } finally {
    await order('stop', `${of}-3`)
  }
}
