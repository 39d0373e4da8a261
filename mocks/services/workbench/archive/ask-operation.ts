import type { Parameters } from 'fhir/r4'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Env, Parts } from '../parts'
import type { ArchiveAnswer } from './archive-gate'

export type Parameter = NonNullable<Parameters['parameter']>[number]

/** Calls an operation of the archive with Parameters, in the task that the reader sits in. `path`: below /fhir. */
export function askOperation<Schema extends z.ZodType>(
  c: Context<Env>,
  { archive }: Parts,
  schema: Schema,
  path: string,
  parameter: readonly Parameter[],
): Promise<ArchiveAnswer<z.output<Schema>>> {
  const { session, seat } = c.var
  if (!session) throw new Error('A page of a task without a login')
  const body = { resourceType: 'Parameters', ...(parameter.length > 0 && { parameter }) }
  return archive.ask(schema, { session, seat }, path, { method: 'POST', body })
}
