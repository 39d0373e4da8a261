import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { expect, test } from '../test'
import { toldIn } from '../told-in'

for (const locale of toldIn('support')) {
  const t = translator(locale)

  test(`whoever is lost finds whom to ask about the service: ${locale} @door`, async ({ page }) => {
    for (const address of [paths.start(locale), paths.missing(locale), paths.help(locale)]) {
      await page.goto(address)
      const foot = page.getByRole('contentinfo')
      await expect(foot.getByText(t('shell.supportContact'))).toBeVisible()
      await expect(foot.getByRole('link', { name: '09 000 0112' })).toHaveAttribute(
        'href',
        'tel:090000112',
      )
    }
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: t('shell.support') })
      .click()
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1, name: t('support.title') })).toBeVisible()
    await expect(main.getByRole('link', { name: 'stod@mittkanta.example' })).toHaveAttribute(
      'href',
      'mailto:stod@mittkanta.example',
    )
    await expect(main.getByText(t('support.neverWrite'))).toBeVisible()
  })

  test(`the accessibility statement says status, faults, day, and where to turn: ${locale} @door`, async ({
    page,
  }) => {
    await page.goto(paths.accessibility(locale))
    const main = page.getByRole('main')
    for (const part of ['status', 'faults', 'tested', 'feedback', 'supervision'] as const)
      await expect(
        main.getByRole('heading', { level: 2, name: t(`accessibility.${part}Heading`) }),
      ).toBeVisible()
    await expect(main.getByText(/2026/)).toBeVisible()
    await expect(main.getByRole('link', { name: /stod@mittkanta.example/ })).toBeVisible()
    await expect(main.getByRole('link', { name: /saavutettavuus@traficom.fi/ })).toBeVisible()
  })
}
