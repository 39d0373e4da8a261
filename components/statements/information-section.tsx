import { Icon } from '@/components/ui/icon'
import { doneShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { StatementsPageDto } from '@/lib/contracts/portal/statements'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { byText } from './statement-text'

/** Which version of the Kanta information has been received, when and how (I1). */
export function InformationSection({ locale, page }: { locale: Locale; page: StatementsPageDto }) {
  const t = translator(locale)
  const { information, whose } = page
  if (information.state === 'unavailable') return null
  const { received, informed, version, mayConfirm } = information
  const ask = !informed && mayConfirm
  return (
    <Section heading={t('statements.information.heading')}>
      <div className={layout.stack}>
        {received ? (
          <p>
            <strong>
              <Icon shape={doneShape} />{' '}
              {t('statements.information.received', {
                version: received.informationVersion,
                date: formatDate(locale, received.at),
              })}
            </strong>{' '}
            {byText(locale, received)}
          </p>
        ) : (
          <p>{t('statements.information.none')}</p>
        )}
        {received && !informed ? <p>{t('statements.information.older', { version })}</p> : null}
        <p>
          <a className={text.go} href={paths.information(locale, whose.handle)}>
            {t(ask ? 'statements.information.confirm' : 'statements.information.readAgain')}
          </a>
        </p>
      </div>
    </Section>
  )
}
