import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { doneShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { WillPageDto } from '@/lib/contracts/portal/will'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Hindered } from './hindered'
import { perspectiveOf } from './perspective'
import type { ReadStatements } from './types'

type Props = Readonly<{ locale: Locale; page: WillPageDto; statements: ReadStatements }>
type Consent = NonNullable<ReadStatements['consent']>

/** Whether a consent is in force, what it does, and how it has been used. */
export function ConsentSection({ locale, page, statements }: Props) {
  const t = translator(locale)
  const { whose, hindrance } = page
  const { consent, withdrawnAt, endedOn } = statements
  const hindered = consent ? hindrance.endConsent : hindrance.consent
  return (
    <Section heading={t('will.consent.heading')}>
      <div className={layout.stack}>
        {consent ? (
          <Given locale={locale} page={page} consent={consent} />
        ) : (
          <>
            <p>
              <strong>
                {withdrawnAt
                  ? t('will.consent.withdrawn', { date: formatDate(locale, withdrawnAt) })
                  : endedOn
                    ? t('will.consent.ended', {
                        date: formatDate(locale, endedOn),
                        ...perspectiveOf(whose),
                      })
                    : t('will.consent.none')}
              </strong>
            </p>
            {endedOn && whose.capacity === 'self' ? <p>{t('will.consent.nowYou')}</p> : null}
            <p>{t('will.consent.noneMeans')}</p>
          </>
        )}
        {hindered ? (
          <Hindered locale={locale} whose={whose} hindrance={hindered} level={3} />
        ) : (
          <Ways locale={locale} page={page} consent={consent} />
        )}
      </div>
    </Section>
  )
}

function Given({ locale, page, consent }: Omit<Props, 'statements'> & { consent: Consent }) {
  const t = translator(locale)
  const { since, informationVersion: version, older, endsOn, endsSoon } = consent
  const date = formatDate(locale, since)
  const ends = endsOn && formatDate(locale, endsOn)
  return (
    <>
      <p>
        <strong>
          <Icon shape={doneShape} /> {t('will.consent.given')}
        </strong>{' '}
        {ends
          ? t('will.consent.sinceGuardian', { date, ends, ...perspectiveOf(page.whose) })
          : t('will.consent.since', { date })}
      </p>
      {ends && endsSoon ? (
        <Notice kind="info" heading={t('will.consent.soon')} level={3}>
          <p>{t('will.consent.ask', { ends })}</p>
        </Notice>
      ) : null}
      <p>{t('will.consent.what', perspectiveOf(page.whose))}</p>
      {older ? <p>{t('will.consent.older', { version })}</p> : null}
      <Uses locale={locale} uses={consent.uses} />
      <p>
        <a
          className={text.go}
          href={`${paths.log(locale, page.whose.handle)}?consent=${consent.id}`}
        >
          {t('will.consent.inLog')}
        </a>
      </p>
    </>
  )
}

type WaysProps = Readonly<{ locale: Locale; page: WillPageDto; consent: Consent | null }>

/** What can be done here: to give it, to give it anew under the newest information, to withdraw it. */
function Ways({ locale, page, consent }: WaysProps) {
  const t = translator(locale)
  const { whose, hindrance } = page
  const needsInformation = consent?.older && hindrance.consent === 'information'
  // What a guardian has consented to does not keep the client from her own (C7).
  const isOther = consent !== null && consent.endsOn !== null && whose.capacity === 'self'
  const canBegin = (consent === null || consent.older || isOther) && hindrance.consent === null
  return (
    <>
      {needsInformation ? (
        <Hindered locale={locale} whose={whose} hindrance="information" level={3} />
      ) : null}
      <div className={layout.buttons}>
        {canBegin ? (
          <ButtonLink look="second" href={paths.consent(locale, whose.handle)}>
            {t(consent && !isOther ? 'will.consent.renew' : 'will.consent.read')}
          </ButtonLink>
        ) : null}
        {consent ? (
          <ButtonLink look="second" href={paths.endWill(locale, whose.handle, consent.id)}>
            {t('will.consent.withdraw')}
          </ButtonLink>
        ) : null}
      </div>
      <p className={`${text.small} ${text.quiet}`}>{t('will.seeFirst')}</p>
    </>
  )
}

function Uses({ locale, uses }: { locale: Locale; uses: Consent['uses'] }) {
  const t = translator(locale)
  if (!uses) return <p>{t('will.consent.usesUnknown')}</p>
  if (uses.length === 0) return <p>{t('will.consent.unused')}</p>
  return (
    <>
      <h3>{t('will.consent.usesHeading')}</h3>
      <ul className={text.list}>
        {uses.map(({ organisation, documents, last }) => (
          <li key={organisation.id}>
            {t('will.consent.use', {
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
