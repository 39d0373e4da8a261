import { CapacitySection } from '@/components/ui/capacity-section'
import layout from '@/components/ui/layout.module.css'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { WorkerSection } from '@/components/ui/worker-section'
import { Word } from '@/components/ui/word'
import { contactIn } from '@/lib/contracts/portal/contact-in'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { NotBegun } from './not-begun'

type Props = Readonly<{ locale: Locale; documents: DocumentListDto }>

/** Beside the list: how to go on looking, and whom to ask. */
export function DocumentsAside({ locale, documents }: Props) {
  const t = translator(locale)
  const workers = documents.workers.state === 'read' ? documents.workers.items : []
  const several = workers.length > 1 && documents.filters.serviceTask === null
  return (
    <aside aria-label={t('documents.aside')} className={layout.sectionsClose}>
      <CapacitySection locale={locale} whose={documents.whose} />
      <p>
        <a className={text.go} href={paths.folder(locale, documents.whose.handle)}>
          {t(isOwn(documents.whose) ? 'folder.link' : 'folder.linkOther')}
        </a>
      </p>
      <Section heading={t('matters.title')} kind="side">
        <p>{t('matters.fromList')}</p>
        <Word locale={locale} word="matter" />
        <p>
          <a className={text.go} href={paths.matters(locale, documents.whose.handle)}>
            {t('matters.toList')}
          </a>
        </p>
      </Section>
      <Section heading={t('documents.helpHeading')} kind="side">
        <p>{t('documents.helpText')}</p>
        <Word locale={locale} word="service-task" />
        <p>
          <a className={text.go} href={paths.help(locale, documents.whose.handle)}>
            {t('documents.helpLink')}
          </a>
        </p>
      </Section>
      <WorkerSection
        locale={locale}
        own={isOwn(documents.whose)}
        workers={workers.map((worker) => ({
          name: worker.name,
          lines: [
            worker.title[locale],
            worker.unit.name[locale],
            several && t(`codes.serviceTask.${worker.serviceTask}`),
          ],
          contact: contactIn(locale, worker.contact),
        }))}
      />
      {documents.notBegun.length > 0 ? (
        <Section heading={t('documents.notBegunHeading')} kind="side">
          <NotBegun locale={locale} tasks={documents.notBegun} />
        </Section>
      ) : null}
    </aside>
  )
}
