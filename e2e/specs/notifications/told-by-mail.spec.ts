/** From an address to one mail a day: the browser on one side, counties’ systems on the other, a mail server at the end. */
import { translator } from '@/lib/i18n/translator'
import { dayInHelsinki } from '@/mocks/world/people/days'
import type { MadePerson } from '@/mocks/world/people/make-people'
import { mailsTo, newAddress } from '../../fixtures/mails'
import { byStatutoryRight } from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { notificationsPage } from '../../pages/notifications-page'
import { expect, test } from '../../test'

const t = translator('sv')
const county08 = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
const county17 = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

const read = async (
  person: MadePerson,
  document: number,
  by: typeof county08 | typeof county17,
) => {
  const { status } = await byStatutoryRight(person, by).open(person.documents[document]?.id ?? '')
  expect(status).toBe(200)
}

test('she is told once a day that there is something new, of nothing hidden, until she stops @notifications', async ({
  page,
  people,
  signIn,
}) => {
  test.slow()
  const { anna, bea, cia } = await people({
    anna: { documents: [{}, { specialContent: true }] },
    bea: { documents: [{}] },
    cia: { documents: [{}] },
  })
  const notes = notificationsPage(page)
  const [toAnna, toBea, toCia] = [newAddress(), newAddress(), newAddress()]
  const count = async (to: string) => (await notes.newsTo(to)).length
  /** Notes are told in the order of events: when another's later event has been told, hers have been too. */
  const toldUntil = async (other: MadePerson, to: string) => {
    await read(other, 0, county17)
    await expect.poll(() => count(to)).toBe(1)
  }

  await test.step('others turn it on', async () => {
    await signIn(bea)
    await notes.turnOn(toBea)
    await page.context().clearCookies()
    await signIn(cia)
    await notes.turnOn(toCia)
    await page.context().clearCookies()
  })

  await test.step('Anna finds it by the log, and gives an address', async () => {
    await signIn(anna)
    await logPage(page).open()
    await page.getByRole('link', { name: t('notifications.title') }).click()
    await expect(notes.off).toBeVisible()
    await notes.address.fill(toAnna)
    await notes.askForCode.click()
    await expect(notes.waiting).toBeVisible()
    await expect(notes.off).toBeVisible()
  })

  const code = await notes.codeIn(toAnna)

  await test.step('in the hands of another the code is worth nothing, and no address holds it', async () => {
    const stranger = await page.context().browser()?.newPage()
    if (!stranger) throw new Error('There is no other browser')
    await stranger.goto(new URL('/sv/self/notes', page.url()).href)
    await expect(stranger.getByLabel(t('notifications.waiting.code'), { exact: true })).toBeHidden()
    await stranger.close()
    const [mail] = await mailsTo(toAnna)
    const links = mail?.text.match(/https?:\/\/\S+/g) ?? []
    expect(links.map((link) => new URL(link).pathname)).toEqual(['/sv/self/notes'])
  })

  await test.step('she slips, is told, and confirms; the code is used up', async () => {
    await notes.open()
    await notes.code.fill('4829')
    await notes.confirm.click()
    await expect(page.getByRole('link', { name: t('notifications.problem.code') })).toBeVisible()
    await notes.code.fill(code.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))
    await notes.confirm.click()
    await expect(notes.problem('wrong-code')).toBeVisible()
    await expect(notes.off).toBeVisible()
    await notes.code.fill(code)
    await notes.confirm.click()
    await expect(notes.done('confirmed')).toBeVisible()
    await expect(notes.on).toBeVisible()
    await expect(notes.code).toBeHidden()
    expect(page.url()).not.toContain(code.slice(0, 4))
  })

  await test.step('a hidden document that is read is not told of', async () => {
    await read(anna, 1, county17)
    await toldUntil(bea, toBea)
    expect(await count(toAnna)).toBe(0)
  })

  await test.step('one that is shown is, without a word of what it is', async () => {
    await read(anna, 0, county08)
    await expect.poll(() => count(toAnna)).toBe(1)
    const [mail] = await notes.newsTo(toAnna)
    const said = `${mail?.source} ${mail?.text}`
    const words = [anna.hetu, anna.callingName, anna.familyName, anna.documents[0]?.title ?? '-']
    for (const word of [...words, 'county', 'välfärdsområde', 'Birkaland', '/notes']) {
      expect(said).not.toContain(word)
    }
  })

  await test.step('what comes after on that day is not; and after she has stopped, nothing is', async () => {
    await read(anna, 0, county17)
    await notes.open()
    await notes.stop.click()
    await expect(notes.done('stopped')).toBeVisible()
    await expect(notes.off).toBeVisible()
    await byStatutoryRight(anna, { organisation: 'county-05', unit: 'unit-snostjarnan' }).search()
    await toldUntil(cia, toCia)
    const days = (await notes.newsTo(toAnna)).map((each) =>
      dayInHelsinki(new Date(each.receivedAt)),
    )
    // One, unless midnight in Helsinki came between the two events.
    expect(days).toEqual([...new Set(days)])
  })

  await test.step('nobody else was written to', async () => {
    expect((await mailsTo(toBea)).length).toBe(2)
    expect((await mailsTo(toCia)).length).toBe(2)
  })
})

test('what is no address is asked for again; it stands in no address of a page @notifications', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  const notes = notificationsPage(page)
  await signIn(anna)
  await notes.open()
  await notes.address.fill('anna.example.org')
  await notes.askForCode.click()
  await expect(page.getByRole('link', { name: t('notifications.problem.address') })).toBeVisible()
  await expect(notes.address).toHaveAccessibleDescription(
    new RegExp(t('notifications.problem.address').replaceAll('.', '\\.')),
  )
  expect(page.url()).not.toContain('example')
})

test('she takes another address, which takes the place of the first @notifications', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  const notes = notificationsPage(page)
  const [first, second] = [newAddress(), newAddress()]
  await signIn(anna)
  await notes.turnOn(first)
  await notes.turnOn(second)
  await read(anna, 0, county17)
  await expect.poll(async () => (await notes.newsTo(second)).length).toBe(1)
  expect(await notes.newsTo(first)).toEqual([])
})

test('the link of an older mail leads to a page that says what to do instead @notifications', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  const old = '/sv/self/notes/confirm/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ'
  const title = page.getByRole('heading', { level: 1, name: t('notifications.oldLink.title') })
  await page.goto(old)
  await expect(title).toBeVisible()
  await signIn(anna)
  await page.goto(old)
  await expect(title).toBeVisible()
  await page.getByRole('link', { name: t('notifications.oldLink.go') }).click()
  await expect(notificationsPage(page).off).toBeVisible()
})
