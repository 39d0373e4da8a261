import { Day } from '@/components/ui/day'
import { DatedText, Rows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import type { OverviewDto, UpcomingChangeDto } from '@/lib/contracts/portal/overview'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; whose: Whose; changes: OverviewDto['changes'] }>

/** What the client should know beforehand; nothing to say, no section. */
export function SoonChanging({ locale, whose, changes }: Props) {
  const t = translator(locale)
  if (changes.state === 'unavailable' || changes.items.length === 0) return null
  return (
    <Section heading={t('overview.soonHeading')}>
      <Rows>
        {changes.items.map((change, index) => (
          <DatedText key={index} date={<Day day={change.on} locale={locale} />}>
            {sentence(change, whose, { t, locale })}
          </DatedText>
        ))}
      </Rows>
    </Section>
  )
}

type Words = Readonly<{ t: Translate; locale: Locale }>

function sentence(change: UpcomingChangeDto, whose: Whose, { t, locale }: Words): string {
  const own = whose.capacity === 'self'
  if (change.kind === 'client-turns-18') {
    return t(own ? 'overview.soon.turns18' : 'overview.soon.childTurns18')
  }
  if (change.kind === 'new-information') {
    return t(own ? 'overview.soon.newInformation' : 'overview.soon.newInformationOther')
  }
  return t(own ? 'overview.soon.taskBegins' : 'overview.soon.taskBeginsOther', {
    controller: change.controller.name[locale],
    serviceTask: t(`codes.serviceTask.${change.serviceTask}`),
  })
}
