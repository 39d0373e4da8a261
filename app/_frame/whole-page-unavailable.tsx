import layout from '@/components/ui/layout.module.css'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
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
  /** False: no controller has been let in, or no Kanta information entered, since the service was installed. */
  isSetUp?: boolean
}>

/** Nothing of the page could be read: the name stays, and so does the way to try again. */
export function WholePageUnavailable(props: Props) {
  const { locale, title, whose, reference = '–', retry, isSetUp = true } = props
  const t = translator(locale)
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} />
      <PageHead title={title} plate={plateOf(locale, whose)} />
      <div className={`${layout.wrap} ${layout.body}`}>
        {isSetUp ? (
          <Unavailable
            locale={locale}
            heading={t('errors.unavailable.title')}
            reassurance={t('errors.unavailable.documentsNotGone')}
            reference={reference}
            retry={retry}
          />
        ) : (
          <Notice kind="info" heading={t('errors.notSetUp.title')}>
            <p>
              {t('errors.notSetUp.text')}{' '}
              <strong>{t('errors.unavailable.documentsNotGone')}</strong>
            </p>
            <div className={layout.buttons}>
              <ButtonLink href={retry}>{t('common.retry')}</ButtonLink>
            </div>
          </Notice>
        )}
      </div>
    </>
  )
}
