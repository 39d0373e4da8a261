import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** "Var du är inloggad", and the line on other pages that leads there. */
export function sessionsPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const later = page.getByRole('region', { name: t('sessions.later.label') })
  const rows = main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
  return {
    open: () => page.goto(paths.sessions(locale)),
    title: page.getByRole('heading', { level: 1, name: t('sessions.title') }),
    /** All logins that are shown, this one first. */
    rows,
    nowhere: main.getByText(t('sessions.nowhere')),
    /** Of the others; the own login is left by logging out. */
    endButtons: rows.getByRole('button', { name: t('sessions.end') }),
    endAll: main.getByRole('button', { name: t('sessions.endAll') }),
    done: (what: 'one' | 'all' | 'none') =>
      page.getByRole('heading', { level: 2, name: t(`sessions.done.${what}.heading`) }),
    later,
    laterKnown: later.getByRole('button', { name: t('sessions.later.known') }),
    laterLink: later.getByRole('link', { name: t('sessions.later.see') }),
    footerLink: page.getByRole('contentinfo').getByRole('link', { name: t('sessions.title') }),
    ended: page.getByText(t('session.ended.elsewhere')),
  }
}
