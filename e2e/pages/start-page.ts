import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** The page before login. */
export function startPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  return {
    open: () => page.goto(paths.start(locale)),
    heading: page.getByRole('heading', { level: 1, name: t('start.title') }),
    loginButton: page.getByRole('button', { name: t('start.loginButton') }),
  }
}
