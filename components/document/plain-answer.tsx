import { Contact } from '@/components/ui/contact'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import { contactIn } from '@/lib/contracts/portal/contact-in'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './document.module.css'
import type { Line } from './fact-lines'
import { ownWords } from './own-words'
import type { Answer } from './plain-answers'

type Props = Readonly<{
  locale: Locale
  document: DocumentDto
  answer: Answer
  /** One answer is open at a time, the first to begin with. */
  folds: boolean
}>

/** A question that a reader asks, and the answer in sentences; nothing without an answer. */
export function PlainAnswer({ locale, document, answer, folds }: Props) {
  const { question, heading, lines, toKeep } = answer
  const isCall = question === 'call' && isReachable(document)
  if (lines.length === 0 && !isCall) return null
  const body = (
    <>
      {lines.map((line, index) => (
        <PlainLine key={index} locale={locale} document={document} line={line} />
      ))}
      {toKeep ? <KeepDay locale={locale} document={document} /> : null}
      {isCall ? <Unit locale={locale} document={document} /> : null}
    </>
  )
  if (!folds)
    return (
      <div className={style.answer}>
        <h3>{heading}</h3>
        {body}
      </div>
    )
  return (
    <details name="in-short" open={question === 'what'} className={style.step}>
      <summary>
        <h3>{heading}</h3>
      </summary>
      <div className={style.answer}>{body}</div>
    </details>
  )
}

type LineProps = Readonly<{ locale: Locale; document: DocumentDto; line: Line }>

function PlainLine({ locale, document, line }: LineProps) {
  const { own = [], term } = line
  const { words, lang } = ownWords(locale, document, own)
  return (
    <>
      <p>
        {line.text} {own.length === 1 ? <span lang={lang}>{words}</span> : null}
      </p>
      {own.length > 1 ? <div lang={lang}>{words}</div> : null}
      {term ? <Word locale={locale} word={term} /> : null}
    </>
  )
}

const isReachable = ({ unit: { contact } }: DocumentDto) =>
  contact.phone !== null || contact.email !== null

type Place = Pick<Props, 'locale' | 'document'>

/** The last day for a calendar of one's own, in which it is called nothing that tells of it. */
function KeepDay({ locale, document: { whose, id } }: Place) {
  const t = translator(locale)
  return (
    <div className={layout.screenOnly}>
      <a className={text.go} href={paths.documentDay(locale, whose.handle, id)}>
        {t('plain.keep')}
      </a>
      <p className={`${text.small} ${text.quiet}`}>{t('plain.keepNote')}</p>
    </div>
  )
}

function Unit({ locale, document }: Place) {
  const t = translator(locale)
  const { unit } = document
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
