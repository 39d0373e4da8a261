import { personOf } from '@/mocks/world/people/cast'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../test'

const ingrid = personOf('ingrid-sandvik')
const words = Object.values(hiddenMarkers)

test('no page of Ingrid shows a word out of a hidden document @hidden', async ({
  page,
  signIn,
  checkNoLeak,
}) => {
  await signIn(ingrid)
  await expect(overviewPage(page).headingOf(ingrid)).toBeVisible()
  await documentsPage(page).open()
  await expect(documentsPage(page).heading).toBeVisible()

  const addresses = await documentsPage(page).allAddresses()
  expect(addresses.length).toBeGreaterThan(30)
  for (const address of addresses) {
    await page.goto(address)
    await expect(documentPage(page).errorHeading).toBeVisible()
  }
  await checkNoLeak(words)
})

test('searching for a word that only a hidden document has finds nothing @hidden', async ({
  page,
  signIn,
}) => {
  await signIn(ingrid)
  await documentsPage(page).open()
  for (const [kind, word] of Object.entries(hiddenMarkers)) {
    await test.step(kind, async () => {
      await documentsPage(page).search(word)
      await expect(documentsPage(page).noMatchHeading).toBeVisible()
      await expect(documentsPage(page).documentLinks).toHaveCount(0)
    })
  }
})
