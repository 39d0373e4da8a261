import { AsyncLocalStorage } from 'node:async_hooks'

/** The bundle of each route has its own copy of this module; what is being done is known in the process. */
const process_ = globalThis as { mittkantaUnhurried?: AsyncLocalStorage<true> }
const context = (process_.mittkantaUnhurried ??= new AsyncLocalStorage())

/** Does what may take its time in the database, as a migration: its statements are waited for without end. */
export function unhurried<Done>(work: () => Promise<Done>): Promise<Done> {
  return context.run(true, work)
}

export const isUnhurried = (): boolean => context.getStore() === true
