import { formatDate } from '@/lib/i18n/dates'
import { representationsPage } from '../../pages/representations-page'
import { documentPage } from '../../pages/document-page'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../test'

const family = {
  mother: { names: { callingName: 'Rakel', familyName: 'Strandvall' } },
  father: {},
  cia: { age: 13, guardians: ['mother', 'father'], documents: [{}, {}] },
} as const

test('Cia sees by name which of her guardians has read what, and when; the other guardian does not @log @representation', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { mother, father, cia } = await people(family)
  const [decision] = cia.documents
  if (!decision) throw new Error('Cia has a document')
  const nameOfMother = `${mother.callingName} ${mother.familyName}`
  const log = logPage(page)
  let begun = 0
  let ended = 0

  await test.step('her mother reads a document', async () => {
    await signIn(mother)
    const address = await representationsPage(page).actFor(cia)
    begun = Date.now()
    await page.goto(`${address}/documents/${decision.id}`)
    await expect(documentPage(page).heading(decision.title)).toBeVisible()
    ended = Date.now()
    await context.clearCookies()
  })

  await test.step('Cia finds it among what is read on her behalf', async () => {
    await signIn(cia)
    await log.open()
    await log.allOwn.click()
    const row = log.list
      .locator('details')
      .filter({ hasText: `${nameOfMother} läste en handling i MittKanta som vårdnadshavare.` })
    await expect(row).toHaveCount(1)
    const read = (await row.locator('summary time').getAttribute('datetime')) ?? ''
    expect(Date.parse(read)).toBeGreaterThanOrEqual(begun)
    expect(Date.parse(read)).toBeLessThanOrEqual(ended)
    await row.locator('summary').first().click()
    await expect(row).toContainText(formatDate('sv', read))
    await expect(row.getByRole('link', { name: decision.title })).toBeVisible()
    await expect(row.getByRole('definition').filter({ hasText: nameOfMother })).toBeVisible()
    await context.clearCookies()
  })

  await test.step('her father sees that a guardian has read, and not which', async () => {
    await signIn(father)
    const address = await representationsPage(page).actFor(cia)
    await page.goto(`${address}/log`)
    await log.allOwn.click()
    await expect(log.list).toContainText(
      'En vårdnadshavare läste en handling i MittKanta som vårdnadshavare.',
    )
    await expect(log.list).not.toContainText(mother.callingName)
  })
})
