import { Contact } from '@/components/ui/contact'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import { contactIn } from '@/lib/contracts/portal/contact-in'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** An error is corrected by the unit that wrote the document, never by Kanta. */
export function ErrorContact({ locale, document }: { locale: Locale; document: DocumentDto }) {
  const t = translator(locale)
  const { unit, whose, id } = document
  return (
    <Section heading={t('document.errorHeading')} id="error" className={layout.screenOnly}>
      <div className={layout.stack}>
        <p>{t('document.errorText')}</p>
        <Contact
          name={unit.name[locale]}
          {...contactIn(locale, unit.contact)}
          phoneLabel={t('worker.phone')}
          emailLabel={t('worker.email')}
        />
        <p>
          <a className={text.go} href={paths.correction(locale, whose.handle, id)}>
            {t('document.errorMake')}
          </a>
        </p>
        <p>{t('document.errorAnswer')}</p>
        <Word locale={locale} word="ombudsman" />
        <p>{t('document.hardToRead')}</p>
      </div>
    </Section>
  )
}
