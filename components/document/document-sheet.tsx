import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './document.module.css'
import { dressViewForm, type Dress } from './dress-view-form'
import { PdfView } from './pdf-view'
import { sectionsOf } from './sections-of'
import { SheetParts } from './sheet-parts'

type Props = Readonly<{ locale: Locale; document: DocumentDto; simple: boolean }>

/** The document itself on its sheet, in its own language. */
export function DocumentSheet({ locale, document, simple }: Props) {
  const t = translator(locale)
  const { content, languageTag, whose, id } = document
  if (content.state === 'unavailable')
    return (
      <Unavailable
        locale={locale}
        heading={t('document.contentUnavailable')}
        reassurance={t('document.contentNotGone')}
        reference={content.reference}
        retry={paths.document(locale, whose.handle, id)}
      />
    )
  return (
    <article className={style.sheet} aria-label={t('document.sheet')}>
      {content.view.kind === 'pdf' ? (
        <PdfView locale={locale} document={document} size={content.view.size} />
      ) : content.view.kind === 'too-much' ? (
        <p>{t('document.tooMuch')}</p>
      ) : (
        <ViewForm
          locale={locale}
          languageTag={languageTag}
          html={dressViewForm(content.view.html, dressOf(locale))}
          // One that names its parts was made in parts; of another nobody has said that it can be read so.
          inParts={simple && content.parts.length > 1}
        />
      )}
    </article>
  )
}

type Form = Pick<DocumentDto, 'languageTag'> &
  Readonly<{ locale: Locale; html: string; inParts: boolean }>

/** Sanitised by the server to a narrow list of elements: no script, style, id or class is left in it but our own. */
function ViewForm({ locale, languageTag, html, inParts }: Form) {
  const parts = inParts ? sectionsOf(html) : null
  const lang = languageTag ?? undefined
  return parts ? (
    <div className={style.text} lang={lang}>
      <SheetParts locale={locale} parts={parts} />
    </div>
  ) : (
    <div className={style.text} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
  )
}

function dressOf(locale: Locale): Dress {
  const t = translator(locale)
  return {
    wide: style.wide ?? '',
    paper: {
      turned: style.turned ?? '',
      small: style.small ?? '',
      tiny: style.tiny ?? '',
      word: layout.printOnly ?? '',
    },
    tooWideForPaper: (columns) => t('document.wide.paper', { columns }),
    nameOf: (kind, number) => t(`document.wide.${kind}`, { number }),
    leads: style.leads ?? '',
    hidden: text.hidden ?? '',
    language: locale,
    leadsTo: {
      https: t('document.leadsTo.https'),
      mailto: t('document.leadsTo.mailto'),
      tel: t('document.leadsTo.tel'),
    },
  }
}
