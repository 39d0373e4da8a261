import type { Translate } from '@/lib/i18n/translator'
import type { BrowserWords } from './browser-check'

/** The texts of the check in the browser, ready but for the number of rows. */
export function browserWords(t: Translate): BrowserWords {
  const count = '{count}'
  return {
    noScript: t('logProof.browser.noScript'),
    running: t('logProof.browser.running', { count }),
    ok: t('logProof.browser.ok'),
    okText: t('logProof.browser.okText', { count }),
    continued: t('logProof.browser.continued'),
    notCompared: t('logProof.browser.notCompared'),
    lost: t('logProof.browser.lost'),
    lostText: t('logProof.browser.lostText'),
    failed: t('logProof.browser.failed'),
    failedText: t('logProof.browser.failedText'),
    notContinued: t('logProof.browser.notContinued'),
    notRun: t('logProof.browser.notRun'),
    notRunText: t('logProof.browser.notRunText'),
    keep: { label: t('logProof.keep.here'), hint: t('logProof.keep.hereHint') },
  }
}
