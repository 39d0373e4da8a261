import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Readers } from './readers'

type Props = Readonly<{
  locale: Locale
  /** Of a document, or of all documents of a matter. */
  of: 'document' | 'matter'
  /** Where it is asked. */
  url: string
  /** The log that it is taken from, for all the rest and for a browser without script. */
  log: string
}>

/** "Vem har läst handlingen?": the last who did, when the reader asks; without script the way to the log. */
export function ReadersSection({ locale, of, url, log }: Props) {
  const t = translator(locale)
  return (
    <Section heading={t(`readers.heading.${of}`)} id="readers" className={layout.screenOnly}>
      <div className={layout.stack}>
        <p>{t('readers.text')}</p>
        <Word locale={locale} word="log" />
        <Readers
          url={url}
          words={{
            show: t('readers.show'),
            wait: t('readers.wait'),
            newest: t('readers.newest'),
            nobody: t(`readers.nobody.${of}`),
            closed: t('log.closed.text'),
            unavailable: t('log.unavailable.title'),
            notGone: t('log.unavailable.notGone'),
          }}
        />
        <p>
          <a className={text.go} href={log}>
            {t(`readers.log.${of}`)}
          </a>
        </p>
      </div>
    </Section>
  )
}
