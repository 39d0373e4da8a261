import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import type { MatterDto } from '@/lib/contracts/portal/matters'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; matter: MatterDto }>

/** Which consent and prohibitions are in force for the documents of the matter that the reader sees. */
export function MatterStatements({ locale, matter }: Props) {
  const t = translator(locale)
  const { statements, whose, steps, id } = matter
  if (statements.state === 'unavailable') {
    return (
      <Unavailable
        locale={locale}
        heading={t('matters.statementsUnavailable')}
        reassurance={t('matters.statementsNotGone')}
        reference={statements.reference}
        retry={paths.matter(locale, whose.handle, id)}
      />
    )
  }
  const { consentSince, prohibited } = statements
  const all = new Set(steps.map(({ document }) => document.id)).size
  return (
    <Section heading={t('matters.statements')}>
      <div className={layout.stack}>
        <p>
          {consentSince === null
            ? t('matters.noConsent')
            : t('matters.consent', { date: formatDate(locale, consentSince) })}
        </p>
        <p>{t('matters.prohibitedCount', { count: prohibited.length, all })}</p>
        <div className={layout.screenOnly}>
          <Word locale={locale} word="consent" />
          <Word locale={locale} word="prohibition" />
        </div>
        <p className={layout.screenOnly}>
          <a className={text.go} href={paths.statements(locale, whose.handle)}>
            {t('matters.toStatements')}
          </a>
        </p>
      </div>
    </Section>
  )
}
