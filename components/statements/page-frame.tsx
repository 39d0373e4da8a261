import type { ReactNode } from 'react'
import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { paths } from '@/lib/addresses/paths'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Steps, type Step } from './steps'

type Props = Readonly<{
  locale: Locale
  whose: Whose
  title: string
  lead?: string
  step?: Step
  /** The page came back with something to correct. */
  error?: boolean
  children: ReactNode
}>

/** A page under "Tillstånd och förbud": the way back, whose data, and where in the steps. */
export function PageFrame({ locale, whose, title, lead, step, error, children }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} error={error} />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        lead={lead}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [{ label: t('statements.title'), href: paths.statements(locale, whose.handle) }],
        }}
      >
        {step ? <Steps locale={locale} step={step} /> : null}
      </PageHead>
      <div className={`${layout.wrap} ${layout.body}`}>{children}</div>
    </>
  )
}
