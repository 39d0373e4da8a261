import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { seal, sessionKeys, unseal } from '../../session/sealing/seal'
import { hashToken } from '../../session/sealing/session-token'
import { keepNewest } from '../../session/store/keep-newest'
import type { SessionContext } from '../../session/store/session-context'

const selectionSchema = z.object({ mandatesSessionId: z.string(), locale: z.enum(locales) })

/** A choice that is being made in the mandates service. */
export type Selection = Readonly<z.infer<typeof selectionSchema>>

type Kept = Readonly<{ token: string; state: string; now: Date }>

/** As long as one may take to choose, in milliseconds. */
const lifetime = 15 * 60_000

/** Binds a choice to the session and to the state that the browser carries away and back. */
export async function keepSelection(
  context: SessionContext,
  { token, state, now }: Kept,
  selection: Selection,
): Promise<void> {
  const owner = hashToken(token)
  await context.database.deleteFrom('selections').where('expires_at', '<=', now).execute()
  await context.database
    .insertInto('selections')
    .values({
      token_hash: owner,
      state_hash: hashToken(state),
      sealed: seal(JSON.stringify(selection), sessionKeys(token, context.secrets), 'selection'),
      expires_at: new Date(now.getTime() + lifetime),
    })
    .execute()
  await keepNewest(context, 'selections', owner)
}

/** The choice of a state, once; undefined when it is unknown, spent, old, or was begun in another session. */
export async function takeSelection(
  context: SessionContext,
  { token, state, now }: Kept,
): Promise<Selection | undefined> {
  const row = await context.database
    .deleteFrom('selections')
    .where('token_hash', '=', hashToken(token))
    .where('state_hash', '=', hashToken(state))
    .returning(['sealed', 'expires_at'])
    .executeTakeFirst()
  if (!row || row.expires_at <= now) return undefined
  const text = unseal(row.sealed, sessionKeys(token, context.secrets), 'selection')
  return text === undefined ? undefined : selectionSchema.parse(JSON.parse(text))
}
