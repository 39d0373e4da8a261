import { Day } from '@/components/ui/day'
import { DatedText, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import type { OverviewDto, UpcomingChangeDto } from '@/lib/contracts/portal/overview'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; changes: OverviewDto['changes'] }>

/** What the client should know beforehand; nothing to say, no section. */
export function SoonChanging({ locale, changes }: Props) {
  const t = translator(locale)
  if (changes.state === 'unavailable' || changes.items.length === 0) return null
  return (
    <Section heading={t('overview.soonHeading')}>
      <Rows>
        {changes.items.map((change, index) => (
          <DatedText key={index} date={<Day day={change.on} locale={locale} />}>
            {sentence(change, t, locale)}
          </DatedText>
        ))}
      </Rows>
    </Section>
  )
}

function sentence(change: UpcomingChangeDto, t: Translate, locale: Locale): string {
  if (change.kind === 'client-turns-18') return t('overview.soon.turns18')
  if (change.kind === 'new-information') return t('overview.soon.newInformation')
  return t('overview.soon.taskBegins', {
    controller: change.controller.name[locale],
    serviceTask: t(`codes.serviceTask.${change.serviceTask}`),
  })
}
