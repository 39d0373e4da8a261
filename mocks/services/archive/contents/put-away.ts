import { randomBytes } from 'node:crypto'
import type { Contents, WithContents } from './contents'
import { purposeOf } from './contents'
import { Refused } from './s3-store'
import { objectName, sealBytes, sealKey, type SealedKey } from './seal-content'

type Sent = SealedKey & Readonly<{ object: string; dueAt: Date }>
/** A content that lies in the store, by its client and bytes; `sent` when it has just been sent there, and when it goes unless storing takes its note back. */
export type Placed = Readonly<{ content: string; sent?: Sent }>
export type Placing = (clientId: string, bytes: Uint8Array) => Placed | undefined

type Incoming = Readonly<{ hetu: string; contents: readonly Readonly<{ bytes: Uint8Array }>[] }>

/** How long a transaction may take from here to its end. What was sent for one that came to nothing goes then. */
const longestStoring = 3_600_000

/**
 * Sends the contents of documents that are about to be stored to the store, so that nothing is locked meanwhile. Each is noted as one to remove before
 * it is sent, and storing takes the note back: whatever happens, an object that no document names goes in the end. What the store has not taken leaves no note. Throws {@link Away}.
 */
export async function putAway(
  archive: WithContents & Readonly<{ keys: Readonly<{ patientId: (hetu: string) => string }> }>,
  documents: readonly Incoming[],
): Promise<Placing> {
  const placed = new Map<string, Placed>()
  const { contents, keys } = archive
  for (const { hetu, contents: forms } of documents) {
    const clientId = keys.patientId(hetu)
    for (const { bytes } of forms) {
      const content = contents.contentOf(clientId, bytes)
      if (!placed.has(content)) placed.set(content, await putOneAway(archive, clientId, bytes))
    }
  }
  return (clientId, bytes) => placed.get(contents.contentOf(clientId, bytes))
}

/** One content of a client, whom storing has to lock; sent unless it lies there already. As {@link putAway}. */
export async function putOneAway(
  archive: WithContents,
  clientId: string,
  bytes: Uint8Array,
): Promise<Placed> {
  const content = archive.contents.contentOf(clientId, bytes)
  const isKnown = await knows(archive, clientId, content)
  return isKnown ? { content } : send(archive, clientId, content, bytes)
}

async function knows({ database }: WithContents, clientId: string, content: string) {
  const found = await database
    .selectFrom('content_objects')
    .select('object')
    .where('client_id', '=', clientId)
    .where('content', '=', content)
    .executeTakeFirst()
  return found !== undefined
}

async function send(
  { database, clock, contents }: WithContents,
  clientId: string,
  content: string,
  bytes: Uint8Array,
): Promise<Placed> {
  const { sealed, sent } = sealedFor(contents, clientId, content, bytes)
  const { object } = sent
  const dueAt = new Date(clock().getTime() + longestStoring)
  await database
    .insertInto('content_removals')
    .values({ client_id: clientId, object, due_at: dueAt })
    .execute()
  try {
    await contents.objects.put(object, sealed)
  } catch (error) {
    // Each try makes another object: notes of what never was would grow as long as the store says no.
    if (error instanceof Refused && error.status < 500)
      await forgetRemoval(database, { clientId, object })
    throw error
  }
  return { content, sent: { ...sent, dueAt } }
}

/** Nothing is to be removed any more: it is not there. */
export async function forgetRemoval(
  database: WithContents['database'],
  { clientId, object }: Readonly<{ clientId: string; object: string }>,
): Promise<void> {
  await database
    .deleteFrom('content_removals')
    .where('client_id', '=', clientId)
    .where('object', '=', object)
    .execute()
}

function sealedFor(contents: Contents, clientId: string, content: string, bytes: Uint8Array) {
  const key = new Uint8Array(randomBytes(32))
  const purpose = purposeOf(clientId, content)
  const sealed = sealBytes(key, purpose, bytes)
  return {
    sealed,
    sent: { object: objectName(sealed), ...sealKey(contents.sealing, purpose, key) },
  }
}
