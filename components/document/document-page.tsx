import type { ReactNode } from 'react'
import layout from '@/components/ui/layout.module.css'
import { langOf } from '@/components/ui/lang-of'
import { NoPdf, type WhyNoPdf } from '@/components/ui/no-pdf'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { paths } from '@/lib/addresses/paths'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { AboutDocument } from './about-document'
import { DocumentActions } from './document-actions'
import { DocumentNotes } from './document-notes'
import { DocumentSheet } from './document-sheet'
import style from './document.module.css'
import { ErrorContact } from './error-contact'
import { InShort } from './in-short'
import { MatterPart } from './matter-part'
import { Printout } from './printout'
import { ProhibitPart } from './prohibit-part'

type Props = Readonly<{
  locale: Locale
  document: DocumentDto
  noPdf: WhyNoPdf | null
  simple: boolean
  /** Who has read it. */
  readers: ReactNode
}>

/** One document: in a sentence, as it was written, and whom to ask. */
export function DocumentPage({ locale, document, noPdf, simple, readers }: Props) {
  const t = translator(locale)
  const { whose, title, serviceTask, language } = document
  const task = t(`codes.serviceTask.${serviceTask}`)
  const list = `${paths.documents(locale, whose.handle)}?task=${serviceTask}`
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} />
      <PageHead
        title={title}
        titleLang={langOf(language, locale)}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [
            { label: t('shell.overview'), href: paths.overview(locale, whose.handle) },
            { label: task, href: list },
          ],
        }}
        lead={summary(locale, document)}
      >
        <DocumentActions locale={locale} document={document} simple={simple} />
      </PageHead>
      <div className={`${layout.wrap} ${layout.body} ${simple ? style.simple : ''}`}>
        <NoPdf locale={locale} why={noPdf} />
        <DocumentNotes locale={locale} document={document} />
        <div className={`${layout.two} ${style.columns}`}>
          <InShort locale={locale} document={document} simple={simple} />
          <div id="document" className={`${layout.sections} ${style.main}`}>
            <DocumentSheet locale={locale} document={document} simple={simple} />
            <ErrorContact locale={locale} document={document} />
            {readers}
            <MatterPart locale={locale} document={document} />
            <ProhibitPart locale={locale} document={document} />
            <Printout locale={locale} document={document} />
          </div>
          <AboutDocument locale={locale} document={document} />
        </div>
      </div>
    </>
  )
}

function summary(locale: Locale, { type, unit, madeOn }: DocumentDto): string {
  const t = translator(locale)
  return t('document.fromUnit', {
    type: t(`codes.documentType.${type}`),
    unit: unit.name[locale],
    date: formatDate(locale, madeOn),
  })
}
