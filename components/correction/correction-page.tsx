import { Contact } from '@/components/ui/contact'
import layout from '@/components/ui/layout.module.css'
import { langOf } from '@/components/ui/lang-of'
import { PageHead } from '@/components/ui/page-head'
import { pageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import { contactIn } from '@/lib/contracts/portal/contact-in'
import type { CorrectionDto } from '@/lib/contracts/portal/correction'
import { isLetterLanguage } from '@/lib/contracts/portal/letter'
import { correctionDue } from '@/lib/domain/correction/correction-due'
import type { CorrectionMade } from '@/lib/i18n/correction-text'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { CorrectionForm } from './correction-form'
import { correctionWords } from './correction-words'
import style from './correction.module.css'

type Props = Readonly<{
  locale: Locale
  correction: CorrectionDto
  make: (before: CorrectionMade, form: FormData) => Promise<CorrectionMade>
}>

/** "Något är fel i handlingen": who corrects it, a text to them, and what they must do. Never Kanta (section 1 of the rules). */
export function CorrectionPage({ locale, correction, make }: Props) {
  const t = translator(locale)
  const { whose, id, title, language, madeOn } = correction
  const { handle, login } = whose
  const titled = { locale, page: t('correction.title'), person: personInTitle(locale, whose) }
  const ofLetter = [locale, language].find(isLetterLanguage) ?? 'sv'
  return (
    <div className={style.page}>
      <PageHead
        title={t('correction.title')}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [
            { label: t('shell.documents'), href: paths.documents(locale, handle) },
            {
              label: title,
              href: paths.document(locale, handle, id),
              lang: langOf(language, locale),
            },
          ],
        }}
        lead={t('correction.lead')}
      />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        <Section heading={t('correction.whom')} className={layout.screenOnly}>
          <Whom locale={locale} correction={correction} />
        </Section>
        <Section heading={t('correction.form')}>
          <p className={layout.screenOnly}>
            <span lang={langOf(language, locale)}>{title}</span>
            {', '}
            {t('correction.dated', { date: formatDate(locale, madeOn) })}
          </p>
          <CorrectionForm
            words={correctionWords(locale)}
            titles={{ plain: pageTitle(titled), wrong: pageTitle({ ...titled, error: true }) }}
            asked={{ locale, handle, document: id, login }}
            language={ofLetter}
            file={paths.correctionFile(locale, handle, id)}
            make={make}
          />
        </Section>
        <Section heading={t('correction.next')} className={layout.screenOnly}>
          <div className={layout.stack}>
            <p>
              {t('correction.nextAnswer', {
                due: formatDate(locale, correctionDue(correction.today)),
              })}
            </p>
            <p>{t('correction.nextRefusal')}</p>
            <p>{t('correction.nextOmbudsman')}</p>
            <Word locale={locale} word="ombudsman" />
            <p>{t('correction.nextDecision')}</p>
            <p>{t('correction.nextCorrected')}</p>
            <p>
              <a className={text.go} href={paths.document(locale, handle, id)}>
                {t('correction.back')}
              </a>
            </p>
          </div>
        </Section>
      </div>
    </div>
  )
}

function Whom({ locale, correction }: Pick<Props, 'locale' | 'correction'>) {
  const t = translator(locale)
  const { unit, controller } = correction
  const names = { unit: unit.name[locale], controller: controller.name[locale] }
  const whom = unit.id === controller.id ? 'correction.whomSame' : 'correction.whomText'
  return (
    <div className={layout.stack}>
      <p>{t(whom, names)}</p>
      <Contact
        name={unit.name[locale]}
        {...contactIn(locale, unit.contact)}
        address={unit.contact.address ?? controller.address}
        phoneLabel={t('worker.phone')}
        emailLabel={t('worker.email')}
      />
      <p>{t('correction.call')}</p>
    </div>
  )
}
