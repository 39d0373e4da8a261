import { filed } from '@/mocks/world/people/scenarios/client-file'
import { translator } from '@/lib/i18n/translator'
import { folderPage } from '../../pages/folder-page'
import { expect, test } from '../../troubled-test'

test('a folder that breaks off in the middle is not taken for whole, and can be made again @documents @trouble', async ({
  page,
  archive,
  people,
  signIn,
}) => {
  const { anna } = await people({
    anna: { documents: [filed(3, 'decision', 'mobilitySupport')] },
  })
  await signIn(anna)
  const folder = folderPage(page)
  await folder.open()
  archive.fail(anna, 'down', 'Binary')
  await folder.saveWhole.click()
  await expect(folder.told.first()).toHaveText(translator('sv')('folder.state.broken'))

  archive.mend(anna)
  const download = page.waitForEvent('download')
  await folder.saveWhole.click()
  expect(await (await download).failure()).toBeNull()
})
