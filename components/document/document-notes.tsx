import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './document.module.css'

/** What one should know before reading: it was corrected, or it is in another language than the page. */
export function DocumentNotes({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const { correctedOn, madeOn, storedAt, language } = document
  if (!correctedOn && language === locale) return null
  return (
    <div className={`${layout.stack} ${style.notes}`}>
      {correctedOn ? (
        <Notice kind="info" heading={t('common.corrected')}>
          <p>
            {t('document.corrected', {
              made: formatDate(locale, madeOn),
              date: formatDate(locale, correctedOn),
              time: formatTime(locale, storedAt),
            })}
          </p>
        </Notice>
      ) : null}
      {language === locale ? null : (
        <p className={text.quiet}>
          {t('document.otherLanguage', { language: t(`codes.documentLanguage.${language}`) })}
        </p>
      )}
    </div>
  )
}
