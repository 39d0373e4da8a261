import { langOf } from '@/components/ui/lang-of'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The way to the matter that the document is in, where it is in one. */
export function MatterPart({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const { matter, matterId, whose, language } = document
  if (matter === null || matterId === null) return null
  return (
    <Section heading={t('matters.ofDocument')} className={layout.screenOnly}>
      <div className={layout.stack}>
        <p lang={langOf(language, locale)}>{matter}</p>
        <p>
          <a className={text.go} href={paths.matter(locale, whose.handle, matterId)}>
            {t('matters.follow')}
          </a>
        </p>
      </div>
    </Section>
  )
}
