import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { doneShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import type { StatementsPageDto } from '@/lib/contracts/portal/statements'
import { formatDate } from '@/lib/i18n/dates'
import type { Hindrance } from '@/lib/domain/statements/hindrance'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Hindered } from './hindered'
import { perspectiveOf } from './perspective'
import type { ReadStatements } from './types'

type Props = Readonly<{
  locale: Locale
  page: StatementsPageDto
  statements: ReadStatements
  /** Why nothing can be stated here, where the page has said it already. */
  told: Hindrance | null
}>
type Consent = NonNullable<ReadStatements['consent']>

/** Whether a consent is in force, what it does, and how it has been used. */
export function ConsentSection({ locale, page, statements, told }: Props) {
  const t = translator(locale)
  const { whose, hindrance } = page
  const { consent, withdrawnAt, endedOn } = statements
  const hindered = consent ? hindrance.endConsent : hindrance.consent
  return (
    <Section heading={t('statements.consent.heading')}>
      <div className={layout.stack}>
        {consent ? (
          <Given locale={locale} page={page} consent={consent} />
        ) : (
          <>
            <p>
              <strong>
                {withdrawnAt
                  ? t('statements.consent.withdrawn', { date: formatDate(locale, withdrawnAt) })
                  : endedOn
                    ? t('statements.consent.ended', {
                        date: formatDate(locale, endedOn),
                        ...perspectiveOf(whose),
                      })
                    : t('statements.consent.none')}
              </strong>
            </p>
            {endedOn && whose.capacity === 'self' ? <p>{t('statements.consent.nowYou')}</p> : null}
            <p>{t('statements.consent.noneMeans')}</p>
          </>
        )}
        <Word locale={locale} word="controller" />
        {hindered ? (
          <Hindered locale={locale} whose={whose} hindrance={hindered} told={told} level={3} />
        ) : (
          <Ways locale={locale} page={page} consent={consent} told={told} />
        )}
      </div>
    </Section>
  )
}

function Given({ locale, page, consent }: Pick<Props, 'locale' | 'page'> & { consent: Consent }) {
  const t = translator(locale)
  const { since, informationVersion: version, older, endsOn, endsSoon } = consent
  const date = formatDate(locale, since)
  const ends = endsOn && formatDate(locale, endsOn)
  return (
    <>
      <p>
        <strong>
          <Icon shape={doneShape} /> {t('statements.consent.given')}
        </strong>{' '}
        {ends
          ? t('statements.consent.sinceGuardian', { date, ends, ...perspectiveOf(page.whose) })
          : t('statements.consent.since', { date })}
      </p>
      {ends && endsSoon ? (
        <Notice kind="info" heading={t('statements.consent.soon')} level={3}>
          <p>{t('statements.consent.ask', { ends })}</p>
        </Notice>
      ) : null}
      <p>{t('statements.consent.what', perspectiveOf(page.whose))}</p>
      {older ? <p>{t('statements.consent.older', { version })}</p> : null}
      <Uses locale={locale} uses={consent.uses} />
      <p>
        <a
          className={text.go}
          href={`${paths.log(locale, page.whose.handle)}?consent=${consent.id}`}
        >
          {t('statements.consent.inLog')}
        </a>
      </p>
    </>
  )
}

type WaysProps = Pick<Props, 'locale' | 'page' | 'told'> & Readonly<{ consent: Consent | null }>

/** What can be done here: to give it, to give it anew under the newest information, to withdraw it. */
function Ways({ locale, page, consent, told }: WaysProps) {
  const t = translator(locale)
  const { whose, hindrance } = page
  const needsInformation = consent?.older && hindrance.consent === 'information'
  // What a guardian has consented to does not keep the client from her own (C7).
  const isOther = consent !== null && consent.endsOn !== null && whose.capacity === 'self'
  const canBegin = (consent === null || consent.older || isOther) && hindrance.consent === null
  return (
    <>
      {needsInformation ? (
        <Hindered locale={locale} whose={whose} hindrance="information" told={told} level={3} />
      ) : null}
      <div className={layout.buttons}>
        {canBegin ? (
          <ButtonLink look="second" href={paths.consent(locale, whose.handle)}>
            {t(consent && !isOther ? 'statements.consent.renew' : 'statements.consent.read')}
          </ButtonLink>
        ) : null}
        {consent ? (
          <ButtonLink look="second" href={paths.endDirective(locale, whose.handle, consent.id)}>
            {t('statements.consent.withdraw')}
          </ButtonLink>
        ) : null}
      </div>
      <p className={`${text.small} ${text.quiet}`}>{t('statements.seeFirst')}</p>
    </>
  )
}

function Uses({ locale, uses }: { locale: Locale; uses: Consent['uses'] }) {
  const t = translator(locale)
  if (!uses) return <p>{t('statements.consent.usesUnknown')}</p>
  if (uses.length === 0) return <p>{t('statements.consent.unused')}</p>
  return (
    <>
      <h3>{t('statements.consent.usesHeading')}</h3>
      <ul className={text.list}>
        {uses.map(({ organisation, documents, last }) => (
          <li key={organisation.id}>
            {t('statements.consent.use', {
              organisation: organisation.name[locale],
              count: documents,
              date: formatDate(locale, last),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
