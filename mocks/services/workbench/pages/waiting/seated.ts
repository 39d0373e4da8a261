import type { Context } from 'hono'
import type { Env } from '../../parts'

/** Who asks the archive: somebody at her seat. */
export function seated(c: Context<Env>) {
  const { session, seat } = c.var
  if (!session || !seat) throw new Error('A page of a task without a seat')
  return { session, seat }
}
