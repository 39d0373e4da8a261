import { Section } from '@/components/ui/section'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { hindranceToEnd } from '@/lib/domain/statements/hindrance'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The way to a prohibition on this document; for one who may not make it, the words that say so. */
export function ProhibitPart({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const { whose, id } = document
  const { capacity, previewAs, minor, handle } = whose
  if (previewAs) return null
  const stating = { capacity, preview: false, minor, informed: true }
  const whyNot = hindranceToEnd('prohibition', stating, false)
  const address = paths.prohibition(locale, handle, id)
  return (
    <Section heading={t('statements.prohibition.heading')} className={layout.screenOnly}>
      {whyNot === null ? (
        <div className={layout.stack}>
          <p>{t('statements.prohibition.documentText')}</p>
          <Word locale={locale} word="prohibition" />
          <Word locale={locale} word="controller" />
          <p>
            <a className={text.go} href={address}>
              {t('statements.prohibition.document')}
            </a>
          </p>
        </div>
      ) : (
        <p>{t(`statements.hindered.${whyNot}.text`)}</p>
      )}
    </Section>
  )
}
