import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Icon } from '@/components/ui/icon'
import { saveShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { NoPdf, type WhyNoPdf } from '@/components/ui/no-pdf'
import { Notice } from '@/components/ui/notice'
import { SavedFile } from '@/components/ui/saved-file'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import type { ReceiptPageDto } from '@/lib/contracts/portal/receipt'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { PageFrame } from './page-frame'
import { receiptFacts } from './receipt-facts'
import { receiptWords } from './receipt-words'

type Props = Readonly<{
  locale: Locale
  page: ReceiptPageDto
  /** The statement was made just now. */
  isNew: boolean
  noPdf: WhyNoPdf | null
}>

/** The receipt of a statement, to read, to save and to show to others. */
export function ReceiptPage({ locale, page, isNew, noPdf }: Props) {
  const t = translator(locale)
  const { whose, receipt, organisations } = page
  const { type } = receipt.event
  const { handle } = whose
  const facts = receiptFacts(receipt, receiptWords(locale, organisations))
  return (
    <PageFrame
      locale={locale}
      whose={whose}
      title={isNew ? t(`receipt.done.${type}`) : t('receipt.title')}
      step={isNew && type === 'prohibition-set' ? 'receipt' : undefined}
    >
      <div className={layout.two}>
        <div className={layout.sections}>
          <NoPdf locale={locale} why={noPdf} />
          {isNew ? (
            <Notice
              kind="done"
              heading={t(
                type === 'consent-renewed' ? 'receipt.renewedHeading' : 'receipt.doneHeading',
              )}
            >
              <p>{t(`receipt.means.${type}`, { version: receipt.privacy_notice.version })}</p>
            </Notice>
          ) : null}
          <Section heading={isNew ? t('receipt.title') : t(`receipt.kind.${type}`)}>
            <div className={layout.stackLarge}>
              <p>{t('receipt.intro')}</p>
              <Facts wide facts={facts} />
              <p>{t('receipt.sensitive')}</p>
              <div className={layout.buttons}>
                <ButtonLink
                  look="second"
                  href={paths.receiptPdf(locale, handle, receipt.record_id)}
                >
                  <Icon shape={saveShape} /> {t('receipt.savePdf')}
                </ButtonLink>
                <ButtonLink
                  look="second"
                  href={paths.receiptJson(locale, handle, receipt.record_id)}
                >
                  <Icon shape={saveShape} /> {t('receipt.saveSigned')}
                </ButtonLink>
                <ButtonLink
                  look="second"
                  href={paths.receiptCredential(locale, handle, receipt.record_id)}
                >
                  <Icon shape={saveShape} /> {t('receipt.saveCredential')}
                </ButtonLink>
                <a className={text.go} href={paths.statements(locale, handle)}>
                  {t('statements.before.back')}
                </a>
              </div>
              <SavedFile locale={locale} />
            </div>
          </Section>
        </div>
        <aside aria-label={t('receipt.aside.heading')}>
          <div className={`${text.panel} ${layout.stack}`}>
            <h2>{t('receipt.aside.heading')}</h2>
            <p>{t('receipt.aside.history')}</p>
            <p>{t('receipt.aside.signed')}</p>
            <Word locale={locale} word="receipt" />
            <p>
              <a className={text.go} href={paths.verifyReceipt(locale)}>
                {t('receipt.aside.verify')}
              </a>
            </p>
          </div>
        </aside>
      </div>
    </PageFrame>
  )
}
