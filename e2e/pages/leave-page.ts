import { translator } from '@/lib/i18n/translator'
import type { Locale } from '@/lib/i18n/locales'
import type { Page } from 'playwright/test'
import { leaveAddress } from '@/lib/addresses/leave-address'

/** The button that leaves at once, and the neutral page that it leads to, which a story puts there itself. */
export function leavePage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const address = leaveAddress(locale, {})
  const bar = page.getByRole('region', { name: t('leave.label') })
  return {
    address,
    bar,
    button: bar.getByRole('button', { name: t('leave.button') }),
    skipLink: page.getByRole('link', { name: t('leave.skip') }),
    /** What listeners are told, also once nothing can be seen. */
    said: page.locator('[data-leave]').getByRole('status'),
    neutralHeading: page.getByRole('heading', { name: 'Weather' }),
    /** The page of somebody else, as nothing of the test goes out into the world. */
    standIn: () =>
      page.context().route(address, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><html lang="en"><title>Weather</title><h1>Weather</h1></html>',
        }),
      ),
  }
}
