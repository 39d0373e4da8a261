import { ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The right is over (R1): calmly, without a name and without a cause, which is not known here (R2). */
export function RightEndedPage({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <PlainPage
      locale={locale}
      title={t('representation.ended.title')}
      lead={t('representation.ended.text')}
    >
      <div className={layout.stack}>
        <p>{t('representation.ended.why')}</p>
        <div className={layout.buttons}>
          <ButtonLink href={paths.overview(locale, 'self')}>
            {t('representation.toOwnData')}
          </ButtonLink>
          <ButtonLink href={paths.representations(locale)} look="second">
            {t('representation.title')}
          </ButtonLink>
        </div>
      </div>
    </PlainPage>
  )
}
