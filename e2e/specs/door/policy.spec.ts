/** No page breaks its own policy, and none makes code of a text: each is opened in a real browser, which would say so. */
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../signed-in'
import { documentChoices, openPages, ownPages } from '../accessibility/pages'
import type { Page } from 'playwright/test'

test.use({ trace: 'off' })

/** What the browser says against a page, from its first script on. */
function watch(page: Page): readonly string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/i.test(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

test('pages for everyone keep to their policy @door', async ({ page }) => {
  const said = watch(page)
  for (const path of openPages) await open(page, path)
  expect(said).toEqual([])
})

test('own pages keep to their policy, documents too @door', async ({ page, enter }) => {
  await enter('ingrid-sandvik')
  const said = watch(page)
  for (const path of ownPages) await open(page, path)
  for (const query of Object.values(documentChoices)) {
    await documentsPage(page).open(query)
    await documentsPage(page).documentLinks.last().click()
    await expect(page.getByRole('article')).toBeVisible()
  }
  expect(said).toEqual([])
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/sv${path}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Long enough for what is fetched after the page: its own scripts, and what these ask for.
  await page.waitForLoadState('networkidle')
}

test('a text that a script wants to make code of is refused, whatever it is @door', async ({
  page,
}) => {
  await page.goto('/sv')
  const tried = await page.evaluate(() => {
    const attempt = (act: () => void) => {
      try {
        act()
        return 'done'
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown'
      }
    }
    const script = document.createElement('script')
    return {
      html: attempt(() => void (document.body.innerHTML = '<img src=x onerror=alert(1)>')),
      address: attempt(() => void (script.src = 'https://evil.example/a.js')),
      ownPage: attempt(() => void (script.src = '/sv/self')),
      text: attempt(() => void (script.text = 'alert(1)')),
      policy: attempt(() => {
        const types = Reflect.get(window, 'trustedTypes') as {
          createPolicy: (name: string, rules: object) => unknown
        }
        types.createPolicy('nextjs', {})
      }),
    }
  })
  expect(new Set(Object.values(tried))).toEqual(new Set(['TypeError']))
})
