import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PlainPage } from '@/components/ui/plain-page'
import { Section } from '@/components/ui/section'
import type { LocalisedName } from '@/lib/contracts/portal/localised-name'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { PublishedKey } from '@/lib/proof/read-signed'
import { receiptWords } from './receipt-words'
import { verdictNames, type Checked, type VerdictName } from './verdict'
import { VerifyForm } from './verify-form'

type Props = Readonly<{
  locale: Locale
  /** What a check needs; null: it can't be had now. */
  keys: readonly PublishedKey[] | null
  organisations: Readonly<Record<string, LocalisedName>>
  /** Checks on the server, for a browser that can't. */
  check: (before: Checked, form: FormData) => Promise<Checked>
}>

/** For anyone to see whether a receipt is genuine, without being logged in. Nothing is stored. */
export function VerifyPage({ locale, keys, organisations, check }: Props) {
  const t = translator(locale)
  const verdicts = Object.fromEntries(
    verdictNames.map((name) => [
      name,
      {
        title: t(`receipt.verify.verdict.${name}.title`),
        text: t(`receipt.verify.verdict.${name}.text`),
      },
    ]),
  ) as Record<VerdictName, { title: string; text: string }>
  return (
    <PlainPage locale={locale} title={t('receipt.verify.title')} lead={t('receipt.verify.lead')}>
      {keys ? (
        <VerifyForm
          keys={keys}
          check={check}
          words={receiptWords(locale, organisations)}
          texts={{
            file: t('receipt.verify.file'),
            or: t('receipt.verify.or'),
            submit: t('receipt.verify.submit'),
            how: t('receipt.verify.how'),
            says: t('receipt.verify.saysHeading'),
            verdicts,
          }}
        />
      ) : (
        <Notice kind="stop" heading={verdicts.unavailable.title}>
          <p>{verdicts.unavailable.text}</p>
        </Notice>
      )}
      <Section heading={t('receipt.verify.provesHeading')}>
        <p>{t('receipt.verify.proves')}</p>
      </Section>
      <Section heading={t('receipt.verify.provesNotHeading')}>
        <div className={layout.stack}>
          <p>{t('receipt.verify.provesNot')}</p>
        </div>
      </Section>
    </PlainPage>
  )
}
