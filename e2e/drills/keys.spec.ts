import { environment } from '../environment'
import { orderAny } from '../several/orders'
import { expect } from '../test'
import { test } from './drill-test'
import { replaceOneByOne } from './one-by-one'

const secrets = ['session-secret', 'archive-secret']
const keys = ['portal-jwks', 'archive-signing']

/** One step of docs/operating/keys.md, for several kinds. */
async function each(step: string, kinds: readonly string[]) {
  for (const kind of kinds) await orderAny(step, kind)
}

/** Registers the portal's public keys at the archives and at the identification service, which has to begin anew for it. */
async function register() {
  await orderAny('register', 'portal-jwks')
  await orderAny('stop', 'identification')
  await orderAny('start', 'identification')
}

test('every key is changed: every page comes, and whoever logs in with the new ones reads', async ({
  underLoad,
  people,
  signIn,
  page,
}) => {
  const wrong = await underLoad('keys', async () => {
    await each('add', [...secrets, ...keys])
    await orderAny('put', 'hetu-pepper')
    await register()
    await replaceOneByOne()
    await each('use', [...secrets, ...keys])
    await replaceOneByOne()
    await each('reseal', secrets)
    await orderAny('rekey', 'hetu-pepper')
    await orderAny('retire', 'portal-jwks')
    await orderAny('destroy', 'archive-signing')
    await replaceOneByOne()
    await register()
    await replaceOneByOne(['archive-1', 'archive-2'])
  })
  expect(wrong).toEqual([])
  const title = 'Beslut om ledsagning'
  const { anna } = await people({ anna: { documents: [{ title }] } })
  await page.context().clearCookies()
  await signIn(anna)
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
  const { status } = await fetch(`${environment().urls.archive}/health`)
  expect(status).toBe(200)
})
