import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { seal, sessionKeys, unseal } from '../../session/sealing/seal'
import { hashToken } from '../../session/sealing/session-token'
import { isMadeHere } from '../../session/store/made-here'
import type { SessionContext } from '../../session/store/session-context'

const contentSchema = z.object({
  hetu: z.string(),
  /** Null: the person has no name yet. */
  displayName: z.string().nullable(),
  /** YYYY-MM-DD */
  birthDate: z.string(),
  access: z.enum(['guardian', 'information-right', 'proxy', 'health-only']),
  mandatesSessionId: z.string(),
})

/** For whom one acts, as the mandates service said it. It lives sealed in its row and opened in one request. */
export type RepresentationContent = Readonly<z.infer<typeof contentSchema>>

export type Representation = RepresentationContent &
  Readonly<{ handle: string; subjectKey: string; verifiedAt: Date }>

type Row = Readonly<{ handle: string; subject_key: string; sealed: string; verified_at: Date }>

type New = Readonly<{ token: string; subjectKey: string; now: Date }>

/**
 * Stores a representation that has just been checked. A session has one for each person: choosing the same one again keeps
 * the handle, so that open pages stay good.
 *
 * @returns the handle, which is random
 */
export async function saveRepresentation(
  context: SessionContext,
  { token, subjectKey, now }: New,
  content: RepresentationContent,
): Promise<string> {
  const keys = sessionKeys(token, context.secrets)
  const said = {
    state: 'open',
    sealed: seal(JSON.stringify(content), keys, 'representation'),
    verified_at: now,
  } as const
  const { handle } = await context.database
    .insertInto('representations')
    .values({
      token_hash: hashToken(token),
      handle: randomBytes(16).toString('base64url'),
      subject_key: subjectKey,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['token_hash', 'subject_key']).doUpdateSet(said))
    .returning('handle')
    .executeTakeFirstOrThrow()
  return handle
}

/** What a handle stands for in this session; "ended": the right is over; undefined: nothing. */
export async function findRepresentation(
  context: SessionContext,
  token: string,
  handle: string,
): Promise<Representation | 'ended' | undefined> {
  if (!isMadeHere(handle)) return undefined
  const row = await context.database
    .selectFrom('representations')
    .select(['handle', 'subject_key', 'state', 'sealed', 'verified_at'])
    .where('token_hash', '=', hashToken(token))
    .where('handle', '=', handle)
    .executeTakeFirst()
  if (!row) return undefined
  return row.state === 'ended' ? 'ended' : open(context, token, row)
}

/** All for whom this session acts, by name. */
export async function listRepresentations(
  context: SessionContext,
  token: string,
): Promise<readonly Representation[]> {
  const rows = await context.database
    .selectFrom('representations')
    .select(['handle', 'subject_key', 'sealed', 'verified_at'])
    .where('token_hash', '=', hashToken(token))
    .where('state', '=', 'open')
    .execute()
  return rows
    .flatMap((row) => open(context, token, row) ?? [])
    .sort((a, b) => (a.displayName ?? '').localeCompare(b.displayName ?? '', 'sv'))
}

/** Notes that the right was found to stand. */
export async function renewRepresentation(
  context: SessionContext,
  token: string,
  handle: string,
  now: Date,
): Promise<void> {
  await context.database
    .updateTable('representations')
    .set({ verified_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('handle', '=', handle)
    .where('state', '=', 'open')
    .execute()
}

/** The right is over: the handle stays, to say so calmly in every tab, and all that was known of the person goes. */
export async function endRepresentation(
  context: SessionContext,
  token: string,
  handle: string,
): Promise<void> {
  await context.database
    .updateTable('representations')
    .set({ state: 'ended', sealed: '' })
    .where('token_hash', '=', hashToken(token))
    .where('handle', '=', handle)
    .execute()
}

/** The actor stops: the handle is as one that never was. */
export async function removeRepresentation(
  context: SessionContext,
  token: string,
  handle: string,
): Promise<void> {
  if (!isMadeHere(handle)) return
  await context.database
    .deleteFrom('representations')
    .where('token_hash', '=', hashToken(token))
    .where('handle', '=', handle)
    .execute()
}

function open(context: SessionContext, token: string, row: Row): Representation | undefined {
  const text = unseal(row.sealed, sessionKeys(token, context.secrets), 'representation')
  if (text === undefined) return undefined
  const content = contentSchema.parse(JSON.parse(text))
  const { handle, subject_key: subjectKey, verified_at: verifiedAt } = row
  return { ...content, handle, subjectKey, verifiedAt }
}
