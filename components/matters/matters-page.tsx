import { DatedRows } from '@/components/ui/dated-rows'
import { Empty } from '@/components/ui/empty'
import { langOf } from '@/components/ui/lang-of'
import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { sameTitles } from '@/components/ui/same-titles'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { MattersDto } from '@/lib/contracts/portal/matters'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; matters: MattersDto }>
type Item = Extract<MattersDto['matters'], { state: 'read' }>['items'][number]

/** "Ärenden": each matter in which the reader sees a document, the one with the newest first. */
export function MattersPage({ locale, matters: { whose, matters } }: Props) {
  const t = translator(locale)
  const documents = { label: t('documents.title'), href: paths.documents(locale, whose.handle) }
  return (
    <>
      <PageTitle locale={locale} page={t('matters.title')} person={personInTitle(locale, whose)} />
      <PageHead
        title={t('matters.title')}
        plate={plateOf(locale, whose)}
        crumbs={{ label: t('shell.breadcrumb'), items: [documents] }}
        lead={t('matters.lead')}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        {matters.state === 'unavailable' ? (
          <Unavailable
            locale={locale}
            heading={t('errors.unavailable.documents')}
            reassurance={t('errors.unavailable.documentsNotGone')}
            reference={matters.reference}
            retry={paths.matters(locale, whose.handle)}
          />
        ) : matters.items.length === 0 ? (
          <Empty heading={t('matters.none')}>
            <p>{t('matters.noneText')}</p>
            <a className={text.go} href={documents.href}>
              {t('matters.toDocuments')}
            </a>
          </Empty>
        ) : (
          <Section heading={t('matters.count', { count: matters.items.length })} kind="bare">
            <DatedRows rows={matterRows(locale, whose.handle, matters.items)} />
          </Section>
        )}
      </div>
    </>
  )
}

function matterRows(locale: Locale, handle: string, items: readonly Item[]) {
  const again = sameTitles(items.map(({ id, name }) => ({ id, title: name })))
  return items.map((item) => matterRow(locale, handle, item, again.has(item.name)))
}

function matterRow(locale: Locale, handle: string, item: Item, sameTitle: boolean) {
  const t = translator(locale)
  const { id, name, language, serviceTask, controller, count, first, last } = item
  const lang = langOf(language, locale)
  const days = { first: formatDate(locale, first), last: formatDate(locale, last) }
  return {
    day: last,
    date: days.last,
    title: name,
    href: paths.matter(locale, handle, id),
    ...(sameTitle && { apart: days.last }),
    ...(lang && { lang }),
    meta: t('matters.meta', {
      task: t(`codes.serviceTask.${serviceTask}`),
      controller: controller.name[locale],
      documents: t(first === last ? 'matters.onDay' : 'matters.between', { count, ...days }),
    }),
  }
}
