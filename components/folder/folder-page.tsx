import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { PeriodSummary } from '@/components/ui/period-summary'
import type { PeriodErrors } from '@/components/ui/period-fields'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { FolderPageDto } from '@/lib/contracts/portal/folder'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ChooseForm } from './choose-form'
import { folderQueryString, type FolderQuery } from './folder-query'
import { Ready } from './ready'

export const folderProblems = ['busy', 'not-found'] as const
type FolderProblem = (typeof folderProblems)[number]

type Props = Readonly<{
  locale: Locale
  page: FolderPageDto
  query: FolderQuery
  errors: PeriodErrors
  /** Why the folder that was asked for did not come. */
  problem: FolderProblem | null
}>

/** "Ta med dig": what can be taken along as one folder, and the folder itself, whole or in parts. */
export function FolderPage({ locale, page, query, errors, problem }: Props) {
  const t = translator(locale)
  const { whose, folder } = page
  const wrong = Object.keys(errors).length > 0
  const documents = { label: t('documents.title'), href: paths.documents(locale, whose.handle) }
  const overview = { label: t('shell.overview'), href: paths.overview(locale, whose.handle) }
  const title = t('folder.title')
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} error={wrong} />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        crumbs={{ label: t('shell.breadcrumb'), items: [overview, documents] }}
        lead={t('folder.lead')}
      />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        {problem ? (
          <div role="status">
            <Notice kind="info" heading={t(`folder.problem.${problem}.heading`)}>
              <p>{t(`folder.problem.${problem}.text`)}</p>
            </Notice>
          </div>
        ) : null}
        <PeriodSummary locale={locale} errors={errors} />
        {folder.state === 'unavailable' ? (
          <Unavailable
            locale={locale}
            heading={t('errors.unavailable.documents')}
            reassurance={t('errors.unavailable.documentsNotGone')}
            reference={folder.reference}
            retry={`${paths.folder(locale, whose.handle)}${folderQueryString(query)}`}
          />
        ) : (
          <>
            <ChooseForm
              locale={locale}
              whose={whose}
              tasks={folder.tasks}
              matters={folder.matters}
              query={query}
              errors={errors}
            />
            <Section heading={t('folder.care.heading')}>
              <div className={layout.stack}>
                <p>{t('folder.care.shared')}</p>
                <p>{t('folder.care.keep')}</p>
                <p>{t('folder.care.name')}</p>
                <p>{t('folder.care.lost')}</p>
              </div>
            </Section>
            <Ready locale={locale} page={page} folder={folder} />
          </>
        )}
      </div>
    </>
  )
}
