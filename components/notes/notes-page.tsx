import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { NotesDto } from '@/lib/contracts/portal/notes'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { AddressForm } from './address-form'
import { NotesOutcome, type NotesDone, type NotesProblem } from './notes-outcome'
import { NotesState } from './notes-state'

type Props = Readonly<{
  locale: Locale
  notes: NotesDto
  /** What the form before this page has come to. */
  done?: NotesDone
  problem?: NotesProblem
}>

const whens = ['new-organisation', 'statutory-against-prohibition', 'statement'] as const

/** "Meddelanden om nytt": whether the client is told by e-mail, of what, and how to turn it on and off. */
export function NotesPage({ locale, notes, done, problem: said }: Props) {
  // Where no code waits there is no field to lead to.
  const problem = said === 'code' && notes.codeUntil === null ? 'wrong-code' : said
  const t = translator(locale)
  const { whose, offered } = notes
  const title = t('notes.title')
  return (
    <>
      <PageTitle
        locale={locale}
        page={title}
        person={personInTitle(locale, whose)}
        error={problem === 'address' || problem === 'code'}
      />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [
            { label: t('shell.overview'), href: paths.overview(locale, 'self') },
            { label: t('log.title'), href: paths.log(locale, 'self') },
          ],
        }}
        lead={t('notes.lead')}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={`${layout.narrow} ${layout.sections}`}>
          <NotesOutcome locale={locale} done={done} problem={problem} />
          {offered || notes.since ? (
            <NotesState locale={locale} notes={notes} codeError={problem === 'code'} />
          ) : (
            <Notice kind="info" heading={t('notes.notOffered.heading')}>
              <p>{t('notes.notOffered.text')}</p>
            </Notice>
          )}
          <Section heading={t('notes.when.heading')}>
            <div className={layout.stack}>
              <ul className={text.list}>
                {whens.map((when) => (
                  <li key={when}>{t(`notes.when.${when}`)}</li>
                ))}
              </ul>
              <p>{t('notes.when.limit')}</p>
              <p>{t('notes.when.log')}</p>
            </div>
          </Section>
          <Section heading={t('notes.before.heading')}>
            <div className={layout.stack}>
              <p>{t('notes.before.readers')}</p>
              <p>{t('notes.before.kept')}</p>
              <p>{t('notes.before.own')}</p>
            </div>
          </Section>
          {offered ? (
            <AddressForm
              {...{ locale, whose }}
              on={notes.since !== null}
              error={problem === 'address'}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}
