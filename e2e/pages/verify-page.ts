import type { Page } from 'playwright/test'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Verdict = 'genuine' | 'changed' | 'unknown-key' | 'unreadable'

/** Where anyone can check a receipt. */
export function verifyPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const submit = page.getByRole('button', { name: t('receipt.verify.submit') })
  return {
    open: () => page.goto(paths.verifyReceipt(locale)),
    /** Chooses a file with this content, and checks it. */
    async check(buffer: Buffer) {
      const file = { name: 'receipt.json', mimeType: 'application/json', buffer }
      await page.getByLabel(t('receipt.verify.file')).setInputFiles(file)
      await submit.click()
    },
    verdict: (name: Verdict) =>
      page.getByRole('heading', { name: t(`receipt.verify.verdict.${name}.title`) }),
  }
}
