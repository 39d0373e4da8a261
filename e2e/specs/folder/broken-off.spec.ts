import { filed } from '@/mocks/world/people/scenarios/client-file'
import { translator } from '@/lib/i18n/translator'
import { sessionHeaders } from '../../fixtures/session-headers'
import { folderPage } from '../../pages/folder-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')
const documents = [filed(3, 'decision', 'mobilitySupport')]

test('a folder that breaks off in the middle is not saved, and no one takes it for whole @documents @trouble', async ({
  page,
  context,
  archive,
  people,
  signIn,
  portalUrl,
}) => {
  const { anna } = await people({ anna: { documents } })
  await signIn(anna)
  const folder = folderPage(page)
  await folder.open()
  archive.fail(anna, 'down', 'Binary')

  await test.step('with script, the page says so', async () => {
    await folder.saveWhole.click()
    await expect(folder.told.first()).toHaveText(t('folder.state.broken'))
    await expect(folder.saveWhole).toBeEnabled()
  })

  await test.step('without, the connection is cut before the end', async () => {
    const form = page.locator('form', { has: folder.saveWhole })
    const fields = await form.evaluate((element) =>
      [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
    )
    const answer = await fetch(new URL('/sv/self/folder/file', portalUrl), {
      method: 'POST',
      headers: { ...(await sessionHeaders(context)), origin: new URL(portalUrl).origin },
      body: new URLSearchParams(fields as [string, string][]),
    })
    expect(answer.status).toBe(200)
    await expect(answer.arrayBuffer()).rejects.toThrow()
  })

  archive.mend(anna)
  const download = page.waitForEvent('download')
  await folder.saveWhole.click()
  expect(await (await download).failure()).toBeNull()
})
