import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './documents.module.css'

/** The address names a search that this session does not know, from a bookmark say. */
export function SearchForgotten({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className={style.above}>
      <Notice kind="info" heading={t('documents.searchForgotten')}>
        <p>{t('documents.searchForgottenText')}</p>
      </Notice>
    </div>
  )
}
