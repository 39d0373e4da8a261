import type { ReactNode } from 'react'
import layout from '@/components/ui/layout.module.css'
import { langOf } from '@/components/ui/lang-of'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { PrintButton } from '@/components/ui/print-button'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import style from './matters.module.css'
import { paths } from '@/lib/addresses/paths'
import type { MatterDto } from '@/lib/contracts/portal/matters'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LastDays } from './last-days'
import { MatterStatements } from './matter-statements'
import { StepTable } from './step-table'
import { Steps } from './steps'
import { TimeLine } from './time-line'

type Props = Readonly<{
  locale: Locale
  matter: MatterDto
  /** Who has read its documents. */
  readers: ReactNode
}>

/** The thread of a matter: what was applied for, assessed, planned, decided and corrected, as far as it is shown. */
export function MatterPage({ locale, matter, readers }: Props) {
  const t = translator(locale)
  const { whose, name, language, serviceTask, controller, steps, readAt } = matter
  const { handle } = whose
  return (
    <>
      <PageTitle locale={locale} page={name} person={personInTitle(locale, whose)} />
      <PageHead
        title={name}
        titleLang={langOf(language, locale)}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [
            { label: t('documents.title'), href: paths.documents(locale, handle) },
            { label: t('matters.title'), href: paths.matters(locale, handle) },
          ],
        }}
        lead={t('matters.oneLead', {
          task: t(`codes.serviceTask.${serviceTask}`),
          controller: controller.name[locale],
        })}
      >
        <div className={`${layout.buttons} ${style.print}`}>
          <PrintButton label={t('matters.print')} />
        </div>
      </PageHead>
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        <Section heading={t('matters.steps')} id="steps">
          <LastDays locale={locale} matter={matter} />
          <Steps locale={locale} matter={matter} />
          <p className={`${text.small} ${text.quiet}`}>
            {t('matters.fromShown', {
              date: formatDate(locale, readAt),
              time: formatTime(locale, readAt),
            })}
          </p>
        </Section>
        <Section heading={t('matters.timeLine')}>
          <TimeLine locale={locale} steps={steps} />
          <StepTable locale={locale} steps={steps} />
        </Section>
        <MatterStatements locale={locale} matter={matter} />
        {readers}
      </div>
    </>
  )
}
