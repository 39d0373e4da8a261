import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { InformationText } from './information-text'

/** The text for anyone to read; nothing is confirmed here. */
export function PublicInformationPage({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <PageTitle locale={locale} page={t('information.title')} />
      <PageHead title={t('information.title')} lead={t('information.leadPublic')} />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={`${layout.narrow} ${layout.sections}`}>
          <InformationText locale={locale} />
        </div>
      </div>
    </>
  )
}
