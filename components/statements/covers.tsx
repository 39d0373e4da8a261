import { Day } from '@/components/ui/day'
import { langOf } from '@/components/ui/lang-of'
import layout from '@/components/ui/layout.module.css'
import { More } from '@/components/ui/more'
import { DatedText, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ofWhat } from './of-what'
import { targetHeading } from './target-text'

type Props = Readonly<{ locale: Locale; preview: StatementPreviewDto }>

/** What a statement is about: in words, in number, and the documents to unfold. */
export function Covers({ locale, preview }: Props) {
  const t = translator(locale)
  const { kind, target, title, effect, documents } = preview
  const more = effect.total - documents.length
  return (
    <Section heading={t(`statements.before.covers.${kind}`)}>
      <div className={layout.stack}>
        <p className={text.lead}>
          {title ? (
            <>
              <strong lang={langOf(title.language, locale)}>{title.title}</strong>
              <br />
            </>
          ) : null}
          {targetHeading(locale, target ?? { kind: 'all' })}
        </p>
        <p>
          <strong>{countOf(locale, preview)}</strong>{' '}
          {t(
            target?.kind === 'document'
              ? 'statements.before.laterVersions'
              : 'statements.before.later',
          )}
        </p>
        {documents.length > 0 ? (
          <More summary={t('statements.before.show', { count: effect.total })}>
            <Rows light>
              {documents.map((document) => (
                <DatedText key={document.id} date={<Day day={document.madeOn} locale={locale} />}>
                  {documentText(locale, document)}
                </DatedText>
              ))}
            </Rows>
            {more > 0 ? <p>{t('statements.before.more', { count: more })}</p> : null}
          </More>
        ) : null}
        <p className={`${text.small} ${text.quiet}`}>
          {t('statements.before.countNote', ofWhat(preview))}
        </p>
      </div>
    </Section>
  )
}

/** In number; of a document it says how many of them are attached to it (C8). */
function countOf(locale: Locale, { target, effect: { total } }: StatementPreviewDto): string {
  const t = translator(locale)
  return target?.kind === 'document' && total > 0
    ? t('statements.before.countOfDocument', { count: total - 1 })
    : t('statements.before.count', { count: total })
}

function documentText(locale: Locale, document: StatementPreviewDto['documents'][number]): string {
  const t = translator(locale)
  const { before, after } = document
  const type = t(`codes.documentType.${document.type}`)
  const now = t(`statements.before.openness.${before}`)
  return before === after
    ? t('statements.before.same', { type, now })
    : t('statements.before.change', {
        type,
        before: now,
        after: t(`statements.before.openness.${after}`),
      })
}
