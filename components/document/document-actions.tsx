import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { saveShape } from '@/components/ui/icon-shapes'
import { SavedFile } from '@/components/ui/saved-file'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './document.module.css'
import { PrintButton } from '@/components/ui/print-button'
import { ReadingForm } from './reading-form'

type Props = Readonly<{ locale: Locale; document: DocumentDto; simple: boolean }>

/** Print and save, how it is read, and the ways to the parts of the page. */
export function DocumentActions({ locale, document, simple }: Props) {
  const t = translator(locale)
  const { content, whose, id } = document
  const xhtml = content.state === 'read' && content.view.kind === 'xhtml'
  return (
    <div className={style.actions}>
      <div className={style.buttons}>
        {xhtml ? (
          <>
            <PrintButton label={t('document.print')} />
            <ButtonLink look="second" href={paths.documentAsPdf(locale, whose.handle, id)}>
              <Icon shape={saveShape} />
              {t('document.savePdf')}
            </ButtonLink>
          </>
        ) : null}
        <ReadingForm locale={locale} document={document} simple={simple} />
      </div>
      {xhtml ? <SavedFile locale={locale} /> : null}
      <nav aria-label={t('document.onThisPage')}>
        <ul className={style.jump}>
          <li>
            <a className={text.go} href="#error">
              {t('document.jumpError')}
            </a>
          </li>
          <li>
            <a className={text.go} href="#about">
              {t('document.jumpFacts')}
            </a>
          </li>
          <li>
            <a className={text.go} href={`${paths.log(locale, whose.handle)}?document=${id}`}>
              {t('log.inDocument')}
            </a>
          </li>
        </ul>
      </nav>
    </div>
  )
}
