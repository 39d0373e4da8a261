import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ring } from '@/lib/keys/ring'
import type { NotificationAddress } from '@/lib/contracts/portal/notifications'
import { keyOfNotifications } from '../../notifications/key-of-notifications'
import {
  addAddress,
  beginTelling,
  findAddressOf,
  listKeysFor,
  settleAddress,
} from '../../notifications/store/notification-addresses'
import { keepRequest, takeRequest } from '../../notifications/store/notification-requests'
import {
  noteMandatesSession,
  takeMandatesSessions,
} from '../../representation/store/mandates-sessions'
import { findRepresentation, saveRepresentation } from '../../representation/store/representations'
import type { Identity } from '../identity'
import { personKey } from '../sealing/person-key'
import { newSessionToken } from '../sealing/session-token'
import { findDraft, findNamedDraft, keepDraft, keepNamedDraft } from '../store/drafts'
import { requirePeppers } from '../store/person-keying'
import type { SessionContext } from '../store/session-context'
import { createSession, findSession } from '../store/sessions'
import { ensureUser, findUserId } from '../store/users'
import { visit } from '../store/visits'
import { openTestServices } from '../testing/test-services'
import { someBrowser } from '../testing/some-browser'
import { portalKeysCommand } from './portal-keys-command'

const old = 'the old secret of the portal, long enough'
const newer = 'the new secret of the portal, long enough'
const [firstPepper, secondPepper] = [
  'the first pepper of this portal, long',
  'the second pepper of it',
]
const hetu = '010190-900P'
const childHetu = '020516C903K'
const now = new Date('2026-11-21T10:00:00Z')
const identity: Identity = {
  hetu,
  birthDate: '1990-01-01',
  names: { first: 'Ingrid Maria', calling: 'Ingrid', family: 'Sandvik', display: 'Ingrid Sandvik' },
  acr: 'http://ftn.ficora.fi/2017/loatest2',
  authTime: 1,
  label: 'label',
}
const kept: NotificationAddress = { address: 'ingrid@mail.example', locale: 'sv', documents: 'all' }

let portal: Awaited<ReturnType<typeof openTestServices>>
let said: string[]
beforeEach(async () => {
  portal = await openTestServices()
  said = []
})
afterEach(() => portal.close())

/** A process of the portal with these secrets. */
const withSecrets = (...secrets: Ring): SessionContext => ({ ...portal.services.context, secrets })

const command = (
  args: readonly string[],
  { secrets = [old], peppers = [firstPepper] }: Partial<Record<'secrets' | 'peppers', Ring>>,
) => portalKeysCommand(portal.database, { secrets, peppers, args, say: (line) => said.push(line) })

async function login(context: SessionContext, peppers: Ring = [firstPepper], keyed = 1) {
  const token = newSessionToken()
  const userId = await ensureUser(context, personKey(hetu, peppers, keyed), now)
  await createSession(context, { token, userId, identity, browser: someBrowser, now })
  return token
}

test('a new session secret takes over beside the old one, and what the old one sealed ends with it', async () => {
  const before = withSecrets(old)
  const token = await login(before)
  const draft = await keepDraft(before, token, { handle: 'self', text: 'half a letter' }, now)
  await keepNamedDraft(before, token, { handle: 'self', name: 'folder', text: 'cuts' }, now)
  await noteMandatesSession(before, token, 'a session of mandates')
  const secret = newSessionToken()
  const key = personKey(hetu, [firstPepper], 1)
  await addAddress(before, { readerKey: key, personKey: key, secret, kept, now })
  await settleAddress(before, key, secret, 'a subscription')
  await keepRequest(before, 'waiting', { code: '482917360958', kept }, now)

  // Both are known to every process, the old one first: what is sealed now opens in a process that has not heard yet.
  const known = withSecrets(old, newer)
  expect(await findSession(before, await login(known), now)).toBeDefined()

  // The new one first: of two processes with either order each opens what the other has sealed.
  const changed = withSecrets(newer, old)
  const later = await login(changed)
  expect(await findSession(known, later, now)).toBeDefined()
  expect(await findSession(changed, token, now)).toMatchObject({ identity })
  expect(await findDraft(changed, token, { handle: 'self', id: draft })).toBe('half a letter')
  expect(await findNamedDraft(changed, token, { handle: 'self', name: 'folder' })).toBe('cuts')
  expect(await takeRequest(changed, 'waiting', '482917360958', now)).toMatchObject({ kept })

  const secrets: Ring = [newer, old]
  expect(await command(['session-secret', 'reseal', '--dry-run'], { secrets })).toBe(0)
  expect(said).toEqual(['would seal anew: 1 addresses, 1 sessions of mandates'])
  expect(await beginTelling(withSecrets(newer), secret, { today: '2026-11-20', now })).toBe('gone')
  await portal.database.updateTable('note_addresses').set({ telling_until: null }).execute()
  expect(await command(['session-secret', 'reseal'], { secrets })).toBe(0)

  // The old one is dropped: its sessions are over, and those of the new one go on; notes go on to the addresses that were there before.
  const after = withSecrets(newer)
  expect(await findSession(after, token, now)).toBeUndefined()
  expect(await findDraft(after, token, { handle: 'self', id: draft })).toBeUndefined()
  expect(await findSession(after, later, now)).toMatchObject({ identity })
  expect(await beginTelling(after, secret, { today: '2026-11-21', now })).toEqual(kept)
  expect(await takeMandatesSessions(after, token)).toEqual(['a session of mandates'])
})

test('an address of a version that kept no secret with it is brought over too', async () => {
  const before = withSecrets(old)
  const secret = newSessionToken()
  await addAddress(before, { readerKey: 'a', personKey: 'a', secret, kept, now })
  await settleAddress(before, 'a', secret, 'a subscription')
  await portal.database.updateTable('note_addresses').set({ secret_sealed: null }).execute()
  await command(['session-secret', 'reseal'], { secrets: [newer, old] })
  const moment = { today: '2026-11-21', now }
  expect(await beginTelling(withSecrets(newer), secret, moment)).toEqual(kept)
})

test('a new pepper goes over every key of a person, and everyone is who she was', async () => {
  const context = withSecrets(old)
  const peppers: Ring = [secondPepper, firstPepper]
  const token = await login(context)
  const [actor, subject] = [hetu, childHetu].map((each) => personKey(each, [firstPepper], 1)) as [
    string,
    string,
  ]
  await visit(context, { token, actorKey: actor, subjectKey: subject, now })
  const content = {
    displayName: 'Alva',
    birthDate: '2016-05-02',
    access: 'guardian',
    mandatesSessionId: 'm',
  } as const
  const handle = await saveRepresentation(
    context,
    { token, subjectKey: subject, now },
    { hetu: childHetu, ...content },
  )
  const secret = newSessionToken()
  const pair = keyOfNotifications({ actor: { key: actor }, subject: { key: subject } })
  await addAddress(context, { readerKey: actor, personKey: pair, secret, kept, now })
  await settleAddress(context, pair, secret, 'a subscription')
  const userId = await findUserId(context, actor)

  expect(await command(['hetu-pepper', 'rekey', '--dry-run'], { peppers })).toBe(0)
  expect(await findUserId(context, actor)).toBe(userId)
  // A process that knows the second pepper goes on by the first until the database says otherwise.
  await requirePeppers(portal.database, peppers)
  expect((await findSession(context, token, now))?.keyed).toBe(1)

  expect(await command(['hetu-pepper', 'rekey'], { peppers })).toBe(0)
  expect(said.at(-1)).toBe('brought 2 keys from 1 to 2 peppers')
  const [actorNow, subjectNow] = [hetu, childHetu].map((each) => personKey(each, peppers, 2)) as [
    string,
    string,
  ]
  expect((await findSession(context, token, now))?.keyed).toBe(2)
  expect(await findUserId(context, actorNow)).toBe(userId)
  expect(await findRepresentation(context, token, handle)).toMatchObject({ subjectKey: subjectNow })
  const later = await login(context, peppers, 2)
  const seen = await visit(context, {
    token: later,
    actorKey: actorNow,
    subjectKey: subjectNow,
    now,
  })
  expect(seen).toEqual(now)
  const pairNow = keyOfNotifications({ actor: { key: actorNow }, subject: { key: subjectNow } })
  expect(await listKeysFor(context, actorNow)).toEqual([pairNow])
  expect(await findAddressOf(context, pairNow)).toMatchObject({ documents: 'all' })
  // By the old pepper alone nobody is found any more, and no portal goes on with it.
  expect(await findUserId(context, actor)).toBeUndefined()
  await expect(requirePeppers(portal.database, [firstPepper])).rejects.toThrow('1 of the 2 peppers')
  const other: Ring = ['quite another pepper', firstPepper]
  await expect(requirePeppers(portal.database, other)).rejects.toThrow('not that of the database')
})

test('what a request under way has written under the old keys is brought over the second time', async () => {
  const context = withSecrets(old)
  const peppers: Ring = [secondPepper, firstPepper]
  const token = await login(context)
  await command(['hetu-pepper', 'rekey'], { peppers })
  const straggler = await login(context)
  const key = personKey(hetu, [firstPepper], 1)
  await visit(context, { token: straggler, actorKey: key, subjectKey: key, now })
  expect(await command(['hetu-pepper', 'rekey'], { peppers })).toBe(0)
  const rows = await portal.database.selectFrom('sessions').select('user_id').distinct().execute()
  const users = await portal.database.selectFrom('users').select(['id', 'account_key']).execute()
  expect(users).toEqual([{ id: rows[0]?.user_id, account_key: personKey(hetu, peppers, 2) }])
  expect(rows).toHaveLength(1)
  expect(await findSession(context, token, now)).toBeDefined()
  expect(await findSession(context, straggler, now)).toBeDefined()
})

test('what there is not to do is said, and nothing is done', async () => {
  expect(await command(['hetu-pepper', 'retire'], {})).toBe(2)
  expect(said.join()).toContain('hetu-pepper rekey')
  await requirePeppers(portal.database, [firstPepper])
  expect(await command(['hetu-pepper', 'rekey'], { peppers: [secondPepper] })).toBe(1)
  expect(said.at(-1)).toBe('HETU_PEPPER is not that of the database')
})
