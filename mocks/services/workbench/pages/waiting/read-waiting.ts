import type { Context } from 'hono'
import { referenceChangesSchema } from '@/lib/contracts/archive/reference-changes'
import type { Env, Parts } from '../../parts'
import { seated } from './seated'

/** What waits for a second person, of all that the seat may see. */
export function readWaiting(c: Context<Env>, { archive }: Parts) {
  const path = '/reference/changes?waiting=second-person'
  return archive.ask(referenceChangesSchema, seated(c), path)
}
