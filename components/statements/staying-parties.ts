import type { StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'
import { formatDate } from '@/lib/i18n/dates'
import { formatList } from '@/lib/i18n/format-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ofWhat } from './of-what'
import type { Party } from './party'
import { perspectiveOf } from './perspective'

/** Whom a statement changes nothing for: own registers, bought services, statutory rights, the client herself. */
export function stayingParties(locale: Locale, preview: StatementPreviewDto): Party[] {
  const t = translator(locale)
  const of = ofWhat(preview)
  const staying = { then: null, today: t('statements.before.use') }
  const owners = preview.ownRegisters.map(({ controller, units }) => ({
    ...staying,
    key: `own ${controller.id}`,
    name: t('statements.before.own', { controller: controller.name[locale] }),
    texts: [
      t('statements.before.ownText', of),
      ...(units.length > 0
        ? [
            t('statements.before.ownUnits', {
              units: formatList(
                locale,
                units.map(({ name }) => name[locale]),
              ),
            }),
          ]
        : []),
    ],
  }))
  const anyOwner = {
    ...staying,
    key: 'own',
    name: t('statements.before.ownAny', of),
    texts: [t('statements.before.ownText', of)],
  }
  return [
    ...(owners.length > 0 ? owners : [anyOwner]),
    ...preview.boughtServices.map((service, index) => ({
      ...staying,
      key: `bought ${service.producer.id} ${service.controller.id} ${service.from}`,
      name: service.producer.name[locale],
      texts: [boughtText(locale, service)],
      word: index === 0 ? ('bought-service' as const) : undefined,
    })),
    {
      key: 'law',
      name: t('statements.before.law'),
      today: t('statements.before.lawState'),
      then: null,
      texts: [t('statements.before.lawText'), ...lawTexts(locale, preview)],
      word: 'statutory-right',
    },
    {
      key: 'you',
      name: t('statements.before.you', perspectiveOf(preview.whose)),
      today: t('statements.before.youState', of),
      then: null,
      texts: [t('statements.before.youText')],
    },
  ]
}

function boughtText(locale: Locale, bought: StatementPreviewDto['boughtServices'][number]): string {
  const t = translator(locale)
  const { controller, socialService, from, until } = bought
  const values = {
    controller: controller.name[locale],
    service: t(`codes.socialService.${socialService}`),
    from: formatDate(locale, from),
  }
  return until
    ? t('statements.before.boughtUntil', { ...values, until: formatDate(locale, until) })
    : t('statements.before.boughtFrom', values)
}

function lawTexts(locale: Locale, { statutory }: StatementPreviewDto): string[] {
  const t = translator(locale)
  return statutory.map(({ organisation, last }) =>
    t('statements.before.lawUsed', {
      organisation: organisation.name[locale],
      date: formatDate(locale, last),
    }),
  )
}
