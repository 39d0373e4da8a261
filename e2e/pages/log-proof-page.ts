import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** The check of the log. */
export function logProofPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const runButton = main.getByRole('button', { name: t('logProof.run') })
  const keptText = main.getByRole('textbox', { name: t('logProof.keptText') })
  return {
    open: (handle = '/self') => page.goto(`/${locale}${handle}/log/proof`),
    heading: page.getByRole('heading', { level: 1, name: t('logProof.title') }),
    runButton,
    /** Makes the check, compared with what was kept. */
    async run(kept = '') {
      await keptText.fill(kept)
      await runButton.click()
    },
    /** What the portal found. */
    result: main.locator('#result'),
    /** What the browser found. */
    browser: main.getByRole('status'),
    keepHere: main.getByRole('checkbox', { name: t('logProof.keep.here') }),
    value: main.getByText(/^\d+-[0-9a-f]{64}$/),
    file: main.getByRole('link', { name: t('logProof.keep.file') }),
    keptFile: main.getByLabel(t('logProof.keptFile')),
  }
}
