import type { Locator, Page } from 'playwright/test'
import { translator } from '@/lib/i18n/translator'
import { checkLayout } from '../../fixtures/check-layout'
import { edgeContrast } from '../../fixtures/edge-contrast'
import { documentsPage } from '../../pages/documents-page'
import { shell } from '../../pages/shell'
import { startPage } from '../../pages/start-page'
import { expect, test } from '../../signed-in'

const t = translator('sv')
const list = '/sv/self/documents?task=families&type=decision&from=31.2.2026'

test('the edges of buttons, fields and boxes stand out from what is around them @accessibility', async ({
  page,
  enter,
}) => {
  await page.goto('/sv')
  await standsOut(startPage(page).loginButton)
  await enter('ingrid-sandvik')
  await page.goto(list)
  for (const kind of ['button', 'searchbox', 'textbox', 'combobox'] as const)
    for (const control of await page.getByRole('main').getByRole(kind).all())
      await standsOut(control)
  await standsOut(page.getByRole('link', { name: t('documents.removeChoice') }).first())

  await page.context().clearCookies()
  await enter('sanna-kallioranta')
  await page.goto('/sv/information')
  const box = page.getByRole('checkbox')
  await standsOut(box)
  await box.check()
  await standsOut(box)
  await standsOut(page.getByRole('button', { name: t('information.confirm') }))

  async function standsOut(control: Locator) {
    expect(await edgeContrast(page, control), String(control)).toBeGreaterThanOrEqual(3)
  }
})

test('no meaning is carried by colour alone @accessibility', async ({ page, enter }) => {
  await enter('ingrid-sandvik')

  await test.step('where one is: bold and named, in the menu and among the languages', async () => {
    await page.goto('/sv/self/documents')
    await expect(shell(page).documentsLink).toHaveAttribute('aria-current', 'page')
    await expect(shell(page).documentsLink).toHaveCSS('font-weight', '600')
    await expect(shell(page).languageLink('sv')).toHaveAttribute('aria-current', 'true')
    await expect(shell(page).languageLink('sv')).toHaveCSS('font-weight', '600')
  })

  await test.step('a mark on a document is a word', async () => {
    const corrected = page.getByRole('listitem').filter({ hasText: t('common.corrected') })
    await expect(corrected.first()).toContainText('Klientplan')
  })

  await test.step('links in text are underlined', async () => {
    const links = page.locator('p a, li a, h3 a').filter({ visible: true })
    const lines = await links.evaluateAll((all) =>
      all
        .filter((link) => !link.closest('nav') && link.textContent?.trim())
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
        .map((link) => link.textContent),
    )
    expect(lines).toEqual([])
  })

  await test.step('an error is said in words, at the field and above', async () => {
    await page.goto(list)
    const field = page.getByLabel(t('documents.from'), { exact: true })
    const said = t('validation.dateNotReal')
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(`${t('common.error')} ${said}`))
    await expect(page.getByRole('link', { name: said })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^${t('common.error')}`))
  })
})

test('forced colours leave every edge and every mark @accessibility', async ({ page, enter }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await enter('ingrid-sandvik')
  await page.goto(list)
  await expect(shell(page).documentsLink).toHaveCSS('text-decoration-line', 'underline')
  for (const kind of ['button', 'searchbox', 'textbox', 'combobox'] as const)
    for (const control of await page.getByRole('main').getByRole(kind).all())
      expect(await edgeContrast(page, control), String(control)).toBeGreaterThanOrEqual(3)
  await page.goto('/sv/self/documents')
  await expect(page.getByText(t('common.corrected'), { exact: true }).first()).toHaveCSS(
    'border-top-style',
    'solid',
  )
  await checkLayout(page, 'forced colours')
})

test('nothing moves for one who has asked for less motion @accessibility', async ({
  page,
  enter,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await enter('ingrid-sandvik')
  for (const path of ['/sv/self', list]) {
    await page.goto(path)
    expect(await movingParts(page)).toEqual([])
  }
})

test('on paper a document is alone, with its facts and where it comes from @accessibility', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await documentsPage(page).open('?type=client-plan')
  await documentsPage(page).documentLinks.first().click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 660, height: 940 })

  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ingrid Sandvik')
  await expect(page.getByRole('heading', { name: t('document.printoutHeading') })).toBeVisible()
  await expect(page.getByRole('heading', { name: t('document.aboutHeading') })).toBeVisible()
  await checkLayout(page, 'print')
})

const movingParts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        const still = transitionDuration.split(', ').every((time) => parseFloat(time) === 0)
        return !still || animationName !== 'none' || scrollBehavior === 'smooth'
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  )
