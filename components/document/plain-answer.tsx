import { Contact } from '@/components/ui/contact'
import { More } from '@/components/ui/more'
import { contactIn } from '@/lib/contracts/portal/contact-in'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './document.module.css'
import type { Line } from './fact-lines'
import { ownWords } from './own-words'
import type { Answer } from './plain-answers'

type Props = Readonly<{ locale: Locale; document: DocumentDto; answer: Answer }>

/** A question that a reader asks, and the answer in sentences; nothing without an answer. */
export function PlainAnswer({ locale, document, answer }: Props) {
  const { question, heading, lines } = answer
  const contact = question === 'call' ? <Unit locale={locale} document={document} /> : null
  if (lines.length === 0 && (question !== 'call' || !isReachable(document))) return null
  return (
    <div className={style.answer}>
      <h3>{heading}</h3>
      {lines.map((line, index) => (
        <PlainLine key={index} locale={locale} document={document} line={line} />
      ))}
      {contact}
    </div>
  )
}

type LineProps = Readonly<{ locale: Locale; document: DocumentDto; line: Line }>

function PlainLine({ locale, document, line }: LineProps) {
  const t = translator(locale)
  const { text, own = [], term } = line
  const { words, lang } = ownWords(locale, document, own)
  return (
    <>
      <p>
        {text} {own.length === 1 ? <span lang={lang}>{words}</span> : null}
      </p>
      {own.length > 1 ? <div lang={lang}>{words}</div> : null}
      {term ? (
        <More summary={t(`plain.term.${term}.ask`)}>
          <p>{t(`plain.term.${term}.says`)}</p>
        </More>
      ) : null}
    </>
  )
}

const isReachable = ({ unit: { contact } }: DocumentDto) =>
  contact.phone !== null || contact.email !== null

function Unit({ locale, document }: Pick<Props, 'locale' | 'document'>) {
  const t = translator(locale)
  const { unit } = document
  if (!isReachable(document)) return null
  const { phone, email, hours } = contactIn(locale, unit.contact)
  return (
    <>
      <p>{t('plain.call')}</p>
      <Contact
        name={unit.name[locale]}
        {...{ phone, email, hours }}
        phoneLabel={t('worker.phone')}
        emailLabel={t('worker.email')}
      />
    </>
  )
}
