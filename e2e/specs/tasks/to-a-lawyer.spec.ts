import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { translator } from '@/lib/i18n/translator'
import { unpack } from '../../fixtures/unpack'
import { documentsPage } from '../../pages/documents-page'
import { folderCheck, folderPage } from '../../pages/folder-page'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../test'
import { phone, walk, ways } from './walk'
import { toldIn } from '../../told-in'

const documents = [
  { title: 'Beslut om zebra' },
  {
    title: 'Plan om zebra',
    type: 'client-plan',
    serviceTask: 'families',
    socialService: 'family-work',
  },
] as const

for (const { way, scripted } of ways)
  test.describe(way, () => {
    test.use({ viewport: phone, javaScriptEnabled: scripted })

    for (const locale of toldIn(`to-a-lawyer ${way}`))
      test(`Anna takes her papers to a lawyer, who reads them offline, ${way}, in ${locale} @documents @accessibility`, async ({
        page,
        people,
      }) => {
        const t = translator(locale)
        const { anna } = await people({ anna: { documents } })
        const { logIn, go, pressOn, save, arrive, give } = walk(page, locale, scripted)
        const folder = folderPage(page, locale)

        await test.step('she comes to the folder from her documents', async () => {
          await logIn(anna)
          await go(overviewPage(page, locale).searchAllLink, documentsPage(page, locale).heading)
          await go(page.getByRole('link', { name: t('folder.link') }), folder.heading)
          await expect(folder.count(2)).toBeVisible()
        })

        await test.step('she chooses one service task, and is told what comes along', async () => {
          const task = page.getByRole('checkbox').first()
          await pressOn(task, 'Space')
          await expect(task).toBeChecked()
          await pressOn(folder.showChoice)
          await arrive(folder.count(1))
          await expect(task).toBeChecked()
        })

        const { zip, root } = await test.step('she saves it', async () => {
          const saved = await save(folder.saveWhole)
          if (scripted) {
            await expect(folder.told.first()).toContainText(saved.suggestedFilename())
            await expect(folder.saveWhole).toBeFocused()
          }
          const zip = await saved.path()
          return { zip, root: await unpack(zip) }
        })

        await test.step('the lawyer opens the document from the contents, and sees that nothing has changed', async () => {
          await page.context().setOffline(true)
          await page.goto(pathToFileURL(join(root, 'index.html')).href)
          await arrive(page.getByRole('heading', { level: 1, name: t('folder.index.title') }))
          const check = page.getByRole('link', { name: t('folder.proof.link') })
          await go(check, page.getByRole('heading', { level: 1, name: t('folder.check.title') }))
          const { zip: field, result, right } = folderCheck(page, locale)
          if (!scripted) {
            await expect(page.locator('noscript p')).toContainText(t('folder.check.noScript'))
            return
          }
          await give(field, zip)
          await expect(result).toHaveText(right)
        })
      })
  })
