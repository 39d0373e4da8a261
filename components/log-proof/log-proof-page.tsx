import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { LogProofDto } from '@/lib/contracts/portal/log-proof'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { CheckForm } from './check-form'
import { CheckResult } from './check-result'

/** What the check proves (L7): ADR 27 says by what. */
const proven = ['rows', 'sealed', 'published', 'saved'] as const
/** And what somebody could do unseen. */
const unproven = ['unwritten', 'unsealed', 'unsaved', 'whole', 'who'] as const

type Props = Readonly<{
  locale: Locale
  proof: LogProofDto
  /** What the reader gave to compare with, as it stands in the address. */
  kept: string | null
}>

/** Whether the log is as it was written: what a check proves and what not, and the check itself (L4, L5). */
export function LogProofPage({ locale, proof, kept }: Props) {
  const t = translator(locale)
  const { whose, closed, check } = proof
  const title = t('logProof.title')
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(locale, whose)} />
      <PageHead
        title={title}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [
            { label: t('shell.overview'), href: paths.overview(locale, whose.handle) },
            { label: t('log.title'), href: paths.log(locale, whose.handle) },
          ],
        }}
        lead={t('logProof.lead')}
      />
      <div className={`${layout.wrap} ${layout.body}`}>
        <div className={`${layout.narrow} ${layout.sections}`}>
          {closed ? (
            <Notice kind="info" heading={t('logProof.closedHeading')}>
              <p>{t('logProof.closed')}</p>
            </Notice>
          ) : null}
          {check ? (
            <CheckResult locale={locale} handle={whose.handle} check={check} kept={kept} />
          ) : null}
          {closed ? null : <CheckForm locale={locale} handle={whose.handle} />}
          <Section heading={t('logProof.howHeading')}>
            <div className={layout.stack}>
              <p>{t('logProof.how')}</p>
              <p>{t('logProof.howTree')}</p>
            </div>
          </Section>
          <Section heading={t('logProof.provesHeading')}>
            <div className={layout.stack}>
              <p>{t('logProof.proves')}</p>
              <ul className={text.list}>
                {proven.map((key) => (
                  <li key={key}>{t(`logProof.proven.${key}`)}</li>
                ))}
              </ul>
              <p>{t('logProof.doesNotProve')}</p>
              <ul className={text.list}>
                {unproven.map((key) => (
                  <li key={key}>{t(`logProof.unproven.${key}`)}</li>
                ))}
              </ul>
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
