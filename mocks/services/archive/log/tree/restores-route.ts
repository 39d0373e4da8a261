import type { z } from 'zod'
import { logRestoresQuery, type logRestoresSchema } from '@/lib/contracts/archive/log-proof'
import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter } from '../../protocol/http/outcome'

const badSize = invalidParameter('size is that of a log.')

/** GET /log/restores: each time that the log went on from a backup, as it was signed, and the lost heads of one size. */
export async function readLogRestores({ database }: Archive, c: FhirContext): Promise<Response> {
  const asked = logRestoresQuery.safeParse(c.req.query())
  if (!asked.success || !Number.isSafeInteger(asked.data.size ?? 1)) return refuse(c, 400, badSize)
  const { size } = asked.data
  const restores = await database.selectFrom('log_restores').select('jws').orderBy('at').execute()
  const lost =
    size === undefined
      ? []
      : await database.selectFrom('log_lost_heads').select('jws').where('size', '=', size).execute()
  return c.json({
    restores: restores.map(({ jws }) => jws),
    lost: lost.map(({ jws }) => jws),
  } satisfies z.infer<typeof logRestoresSchema>)
}
