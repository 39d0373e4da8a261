import { Facts } from '@/components/ui/facts'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { contentFacts } from './content-facts'
import style from './document.module.css'
import { DocumentParts } from './document-parts'
import { plainAnswers } from './plain-answers'
import { PlainAnswer } from './plain-answer'

type Props = Readonly<{ locale: Locale; document: DocumentDto; simple: boolean }>

/** The document in plain words, before it and beside it; the document itself governs, and is one press away. */
export function InShort({ locale, document, simple }: Props) {
  const t = translator(locale)
  const facts = contentFacts(locale, document)
  return (
    <Section heading={t('plain.heading')} kind="side" id="short" className={style.short}>
      <div className={layout.stack}>
        <div>
          <p>{t('plain.governs')}</p>
          <p className={layout.screenOnly}>
            <a href="#document" className={style.toDocument}>
              {t('plain.toDocument')}
            </a>
          </p>
          {isUnread(document) ? <p>{t('document.factsUnread')}</p> : null}
        </div>
        {plainAnswers(locale, document).map((answer) => (
          <PlainAnswer key={answer.question} {...{ locale, document, answer }} folds={simple} />
        ))}
        {facts.length > 0 ? (
          <div className={style.answer}>
            <h3>{t('document.factsHeading')}</h3>
            <Facts facts={facts} />
          </div>
        ) : null}
        <DocumentParts locale={locale} document={document} />
      </div>
    </Section>
  )
}

/** What the structured form says is missing for now. */
const isUnread = ({ content }: DocumentDto) => content.state === 'read' && !content.structuredRead
