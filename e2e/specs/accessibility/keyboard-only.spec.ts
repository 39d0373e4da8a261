import { personOf } from '@/mocks/world/people/cast'
import { translator } from '@/lib/i18n/translator'
import { texts } from '@/mocks/services/identification/texts'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { identificationPage } from '../../pages/identification-page'
import { keyboard } from '../../pages/keyboard'
import { overviewPage } from '../../pages/overview-page'
import { shell } from '../../pages/shell'
import { startPage } from '../../pages/start-page'
import { expect, test } from '../../test'

const t = translator('sv')
const ingrid = personOf('ingrid-sandvik')
const decision = 'Beslut om familjearbete'

test('Ingrid logs in, filters, reads a decision, goes back and logs out by keyboard alone @accessibility', async ({
  page,
}) => {
  const { press, pressOn, tabTo, choose, type } = keyboard(page)
  const { choose: identification, logout } = texts.sv
  const list = documentsPage(page)

  await test.step('she logs in', async () => {
    await startPage(page).open()
    await pressOn(startPage(page).loginButton)
    await expect(identificationPage(page).heading).toBeVisible()
    await pressOn(page.getByRole('link', { name: identification.hetuHeading }))
    await tabTo(page.getByLabel(identification.hetuLabel))
    await type(ingrid.hetu)
    await press('Enter')
    await expect(overviewPage(page).headingOf(ingrid)).toBeVisible()
  })

  await test.step('she skips what comes before the content', async () => {
    await press('Tab')
    await expect(shell(page).skipLink).toBeFocused()
    await expect(shell(page).skipLink).toBeInViewport()
    await press('Enter')
    await press('Tab')
    const inMain = await page.evaluate(() => !!document.activeElement?.closest('main'))
    expect(inMain).toBe(true)
  })

  await test.step('she narrows the list', async () => {
    await page.reload()
    await pressOn(shell(page).documentsLink)
    await expect(list.heading).toBeVisible()
    await pressOn(page.getByText(t('documents.moreChoices', { used: 0 })), 'Space')
    await choose(page.getByLabel(t('documents.serviceTask')), 'Tjänster för barnfamiljer')
    await choose(page.getByLabel(t('documents.type')), 'Beslut')
    await pressOn(page.getByRole('button', { name: t('documents.apply') }))
    await expect(list.status).toHaveText('1 av 6 handlingar')
  })

  await test.step('she reads and goes back to the same list', async () => {
    const filtered = page.url()
    await pressOn(list.documentLink(decision))
    await expect(documentPage(page).heading(decision)).toBeVisible()
    await page.goBack()
    await expect(list.status).toHaveText('1 av 6 handlingar')
    expect(page.url()).toBe(filtered)
  })

  await test.step('she logs out', async () => {
    await page.reload()
    await pressOn(shell(page).logoutButton)
    await pressOn(page.getByRole('button', { name: logout.confirm, exact: true }))
    await expect(
      page.getByRole('heading', { level: 1, name: t('session.loggedOut.title') }),
    ).toBeVisible()
  })
})
