import { isOwn } from '@/components/ui/plate-of'
import layout from '@/components/ui/layout.module.css'
import { Icon } from '@/components/ui/icon'
import { saveShape } from '@/components/ui/icon-shapes'
import { Section } from '@/components/ui/section'
import { SavedFile } from '@/components/ui/saved-file'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import type { LogDto } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { logQueryString, type LogQuery } from './log-query'

/** The least that the law asks for. */
const keptYears = 12
/** As lib/server/log/read-all-rows.ts has it. */
const mostInFile = '10\u00a0000'
const leftOut = ['names', 'localUse', 'paper', 'notShown', 'health'] as const

/** L5: how far back the log goes and what it leaves out, the same for everyone. */
export function LogCoverage({ locale, log }: Readonly<{ locale: Locale; log: LogDto }>) {
  const t = translator(locale)
  return (
    <Section heading={t('log.coverage.title')} id="coverage">
      <div className={layout.stack}>
        <p>{t('log.intro')}</p>
        <Word locale={locale} word="use" />
        <Word locale={locale} word="disclosure" />
        <p>{t('log.normal')}</p>
        <p>{t('log.coverage.kept', { years: keptYears })}</p>
        <h3>{t('log.coverage.leftOutTitle')}</h3>
        <ul className={text.list}>
          {leftOut.map((each) => (
            <li key={each}>{t(`log.coverage.${each}`)}</li>
          ))}
          {isOwn(log.whose) ? null : <li>{t('log.coverage.representative')}</li>}
        </ul>
        <Word locale={locale} word="controller" />
        <p>
          <a className={text.go} href={paths.logProof(locale, log.whose.handle)}>
            {t('logProof.title')}
          </a>
        </p>
        <p>
          <a className={text.go} href={paths.help(locale, log.whose.handle)}>
            {t('shell.help')}
          </a>
        </p>
      </div>
    </Section>
  )
}

/** The rows that match, as files to keep. */
export function LogSave({
  locale,
  log,
  query,
}: Readonly<{ locale: Locale; log: LogDto; query: LogQuery }>) {
  const t = translator(locale)
  const choices = logQueryString(query)
  return (
    <Section heading={t('log.save.heading')} id="save">
      <div className={layout.stack}>
        <p>{t('log.save.text', { most: mostInFile })}</p>
        <div className={layout.buttons}>
          {(['csv', 'json'] as const).map((format) => (
            <a
              key={format}
              className={text.go}
              href={`${paths.logFile(locale, log.whose.handle, format)}${choices}`}
            >
              <Icon shape={saveShape} /> {t(`log.save.${format}`)}
            </a>
          ))}
        </div>
        <SavedFile locale={locale} />
      </div>
    </Section>
  )
}

/** Whom to turn to when a row makes one wonder. */
export function LogWorried({ locale, handle }: Readonly<{ locale: Locale; handle: string }>) {
  const t = translator(locale)
  return (
    <Section heading={t('log.worried.title')} id="worried">
      <div className={layout.stack}>
        <p>{t('log.worried.text')}</p>
        <p>{t('log.worried.misuse')}</p>
        <Word locale={locale} word="ombudsman" />
        <p>{t('log.worried.support')}</p>
        <p>
          <a className={text.go} href={paths.logAnswer(locale, handle)}>
            {t('letter.compare.title')}
          </a>
        </p>
      </div>
    </Section>
  )
}
