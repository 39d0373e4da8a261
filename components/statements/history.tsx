import { Day } from '@/components/ui/day'
import { Hidden } from '@/components/ui/hidden'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import rows from '@/components/ui/rows.module.css'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { StatementDto } from '@/lib/contracts/portal/statements'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { byText, statementText } from './statement-text'

type Props = Readonly<{ locale: Locale; handle: string; history: readonly StatementDto[] }>

/** Everything that has been stated: who, in what capacity, when, under which information (C3), each with its receipt. */
export function History({ locale, handle, history }: Props) {
  const t = translator(locale)
  return (
    <Section heading={t('statements.history.heading')}>
      {history.length === 0 ? (
        <p>{t('statements.history.empty')}</p>
      ) : (
        <div className={layout.stack}>
          <p>{t('statements.history.intro')}</p>
          <ol className={`${rows.rows} ${rows.dated}`}>
            {history.map((statement) => (
              <Statement key={statement.id} locale={locale} handle={handle} statement={statement} />
            ))}
          </ol>
        </div>
      )}
    </Section>
  )
}

type StatementProps = Readonly<{ locale: Locale; handle: string; statement: StatementDto }>

function Statement({ locale, handle, statement }: StatementProps) {
  const t = translator(locale)
  const { id, at, kind, informationVersion: version, consent, endsOn, receipt } = statement
  const what = statementText(locale, statement)
  const date = formatDate(locale, at)
  return (
    <li>
      <p className={rows.date}>
        <Day day={at} locale={locale} />
      </p>
      <div>
        <p>
          <strong>{what}</strong>
        </p>
        <p>{byText(locale, statement)}</p>
        {kind === 'information-received' ? null : (
          <p className={`${text.small} ${text.quiet}`}>
            {t('statements.history.version', { version })}
          </p>
        )}
        {endsOn ? (
          <p className={`${text.small} ${text.quiet}`}>
            {t('statements.history.endsOn', { date: formatDate(locale, endsOn) })}
          </p>
        ) : null}
        {consent ? (
          <p>
            <a className={text.go} href={`${paths.log(locale, handle)}?consent=${consent}`}>
              <span>
                {t('statements.history.uses')}
                <Hidden>: {t('statements.history.receiptFor', { what, date })}</Hidden>
              </span>
            </a>
          </p>
        ) : null}
        {receipt ? (
          <p>
            <a className={text.go} href={paths.receipt(locale, handle, id)}>
              <span>
                {t('statements.history.receipt')}
                <Hidden>: {t('statements.history.receiptFor', { what, date })}</Hidden>
              </span>
            </a>
          </p>
        ) : null}
      </div>
    </li>
  )
}
