import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf, type Named } from '@/components/ui/plate-of'
import { Unavailable } from '@/components/ui/unavailable'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  title: string
  /** Whose page it would have been. */
  whose: Named
  reference?: string
  retry: string
}>

/** Nothing of the page could be read: the name stays, and so does the way to try again. */
export function WholePageUnavailable({ locale, title, whose, reference = '–', retry }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} />
      <PageHead title={title} plate={plateOf(locale, whose)} />
      <div className={`${layout.wrap} ${layout.body}`}>
        <Unavailable
          locale={locale}
          heading={t('errors.unavailable.title')}
          reassurance={t('errors.unavailable.documentsNotGone')}
          reference={reference}
          retry={retry}
        />
      </div>
    </>
  )
}
