import { beforeEach, describe, expect, test, vi } from 'vitest'
import { whoWrites } from '@/lib/server/asking/who-writes'
import { endStatement, giveConsent } from '@/lib/server/statements/make-statement'
import { answerConfirmation } from './answer-confirmation'
import { answerAddress, answerChosenNotifications, answerCode } from './answer-notifications'
import { answerStatement } from './answer-statements'

const form = vi.hoisted(() => ({ sent: new FormData(), right: 'unchecked' }))
vi.mock('@/lib/server/limits/require-within', () => ({ requireWithin: () => Promise.resolve() }))
vi.mock('@/lib/server/session/of-another-login', () => ({
  formOfLogin: () => Promise.resolve(form.sent),
}))
vi.mock('@/lib/server/session/require-actor', () => ({
  requireActor: () => Promise.resolve({ key: 'actor' }),
}))
vi.mock('@/lib/server/asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: false, failure: form.right }),
}))

beforeEach(() => {
  form.sent = new FormData()
  form.right = 'unchecked'
})
const of = { locale: 'sv', handle: 'handle-1' } as const
const request = new Request('https://portal.test', { method: 'POST' })
const statement = { key: 'a'.repeat(32), basis: 'b'.repeat(64) }

/** What each form goes on to that changes something. */
const forms = {
  'an address for messages': () => answerAddress(request, of),
  'the code of an address': () => answerCode(request, of),
  'a choice of messages': () => answerChosenNotifications(request, of),
  'the information': () => answerConfirmation(request, of),
  'a consent': () =>
    answerStatement(request, { ...of, page: '/p' }, (given) => giveConsent('handle-1', given)),
  'a withdrawal': () =>
    answerStatement(request, { ...of, page: '/p' }, (given) =>
      endStatement('handle-1', 'c'.repeat(32), given),
    ),
}
const fields = {
  ...{ ...statement, address: 'a@b.fi', code: '4829 1736 0958', tell: 'decisions' },
  ...{ version: '2', received: 'true' },
}

describe.each(Object.entries(forms))('when the right can’t be checked now, %s', (_, answer) => {
  test('changes nothing, and the page that comes says that nothing was changed (R1)', async () => {
    for (const [name, value] of Object.entries(fields)) form.sent.set(name, value)
    const location = (await answer()).headers.get('location') ?? ''
    expect(location).toMatch(/\?problem=(unchecked|not-saved|unavailable)$/)
  })

  test('says nothing of that when there is no right, for then the page itself does', async () => {
    form.right = 'ended'
    for (const [name, value] of Object.entries(fields)) form.sent.set(name, value)
    expect((await answer()).headers.get('location')).not.toMatch(/problem|done/)
  })
})

test('who is about to change something is told apart from who may not', async () => {
  expect(await whoWrites('handle-1')).toEqual({ ok: false, failure: 'unchecked' })
  for (const right of ['not-found', 'ended', 'health-only']) {
    form.right = right
    expect(await whoWrites('handle-1')).toEqual({ ok: false, failure: 'not-allowed' })
  }
})
