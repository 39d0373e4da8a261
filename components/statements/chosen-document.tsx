import { FieldNotes } from '@/components/ui/field-notes'
import { langOf } from '@/components/ui/lang-of'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { StatementChoicesDto } from '@/lib/contracts/portal/statement-choice'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; choices: StatementChoicesDto; error?: string }>

/** The document that was chosen, and the way to the list, which can be searched, to choose one or another. */
export function ChosenDocument({ locale, choices, error }: Props) {
  const t = translator(locale)
  const { document, whose } = choices
  const list = paths.documentsToProhibit(locale, whose.handle)
  return (
    <>
      <FieldNotes id="choice-document" error={error} errorWord={t('common.error')} />
      {document ? (
        <>
          <input type="hidden" name="document" value={document.id} />
          <p>
            <strong lang={langOf(document.language, locale)}>{document.title}</strong>
            <br />
            {t('statements.choose.documentIs', {
              type: t(`codes.documentType.${document.type}`),
              controller: document.controller.name[locale],
              date: formatDate(locale, document.madeOn),
            })}
            {document.attachments > 0
              ? ` ${t('statements.choose.withAttachments', { count: document.attachments })}`
              : null}
          </p>
        </>
      ) : null}
      <p>
        <a className={text.go} id="choice-document" href={list}>
          {t(document ? 'statements.choose.otherDocument' : 'statements.choose.findDocument')}
        </a>
      </p>
    </>
  )
}
