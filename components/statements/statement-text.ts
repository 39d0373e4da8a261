import type { StatementDto } from '@/lib/contracts/portal/statements'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { targetText } from './target-text'

/** What was stated: "Förbudet registrerades: Barnskydd, hos alla personuppgiftsansvariga". */
export function statementText(locale: Locale, statement: StatementDto): string {
  const t = translator(locale)
  const { kind, target, informationVersion: version } = statement
  return t(`statements.history.kind.${kind}`, {
    version,
    target: target ? targetText(locale, target) : '',
  })
}

/** Who stated it, in what capacity and how. */
export function byText(locale: Locale, statement: StatementDto): string {
  const t = translator(locale)
  const { channel, organisation, byViewer, capacity } = statement
  if (channel === 'portal')
    return t(byViewer ? 'statements.by.viewer' : `statements.by.${capacity}`)
  return organisation
    ? t(channel === 'oral' ? 'statements.by.oralAt' : 'statements.by.writtenAt', {
        organisation: organisation.name[locale],
      })
    : t(channel === 'oral' ? 'statements.by.oral' : 'statements.by.written')
}
