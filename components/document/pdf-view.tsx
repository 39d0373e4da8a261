import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { saveShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { SavedFile } from '@/components/ui/saved-file'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { formatFileSize } from '@/lib/i18n/format-file-size'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; document: DocumentDto; size: number }>

/** A document that is a PDF file: to keep, and to read in a program of one's own. */
export function PdfView({ locale, document, size }: Props) {
  const t = translator(locale)
  const file = paths.documentFile(locale, document.whose.handle, document.id)
  return (
    <div className={layout.stack}>
      <p className={text.quiet}>
        {document.controller.name[locale]}, {document.unit.name[locale]}
      </p>
      <h2 lang={document.languageTag ?? undefined}>{document.title}</h2>
      <p>{t('document.pdfText', { size: formatFileSize(locale, size) })}</p>
      <div className={layout.buttons}>
        <ButtonLink href={file}>
          <Icon shape={saveShape} />
          {t('document.downloadPdf')}
        </ButtonLink>
      </div>
      <SavedFile locale={locale} />
    </div>
  )
}
