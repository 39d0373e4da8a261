import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './documents.module.css'

/** Above a list whose rows lead to a prohibition and not to the documents. */
export function ForProhibition({ locale, handle }: { locale: Locale; handle: string }) {
  const t = translator(locale)
  return (
    <div className={style.above}>
      <Notice kind="info" heading={t('documents.forProhibition')}>
        <p>{t('documents.forProhibitionText')}</p>
        <p>
          <a className={text.go} href={paths.prohibition(locale, handle)}>
            {t('documents.forProhibitionBack')}
          </a>
        </p>
      </Notice>
    </div>
  )
}
