import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import layout from './layout.module.css'
import { PageHead } from './page-head'
import { PageTitle } from './page-title'

type Props = Readonly<{ locale: Locale; title: string; lead?: string; children?: ReactNode }>

/** A page of text that is about nobody: heading, lead, sections. */
export function PlainPage({ locale, title, lead, children }: Props) {
  return (
    <>
      <PageTitle locale={locale} page={title} />
      <PageHead title={title} lead={lead} />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={`${layout.narrow} ${layout.sections}`}>{children}</div>
      </div>
    </>
  )
}
