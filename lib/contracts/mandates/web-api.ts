import '@/lib/contracts/without-eval'
import { z } from 'zod'
import { plainLine } from '@/lib/domain/text/plain-line'
import { showsNothing } from '@/lib/domain/text/shows-nothing'

/** Answers of the Suomi.fi mandates Web API for acting on behalf of a person or an organisation. What we do not use is not read. */
export const registeredSchema = z.object({
  /** Stays between servers. */
  sessionId: z.string().min(1),
  /** Goes with the browser. */
  userId: z.string().min(1),
})

export const mandatesTokenSchema = z.object({ access_token: z.string().min(1) })

/** Null: the person has no name yet. */
const name = z
  .string()
  .nullish()
  .transform((told) => plainLine(told ?? '').trim())
  .transform((line) => (showsNothing(line) ? null : line))

/** Whom the person chose; several only where the service lets one choose several, which ours does not. */
export const delegateSchema = z.array(z.object({ personId: z.string(), name }))

/** Reasons are never read: the service is not to know them (R2). */
export const authorizationListSchema = z.object({ roles: z.array(z.string()) })

/** The organisations that the person chose, each by its business id (Y-tunnus), with the roles of the person in it. */
export const organizationRolesSchema = z.array(
  z.object({ name, identifier: z.string().min(1), roles: z.array(z.string()) }),
)

export const authorizationSchema = z.object({ result: z.enum(['ALLOWED', 'DISALLOWED']) })
