import type { WillPreviewDto } from '@/lib/contracts/portal/will-preview'
import { formatDate } from '@/lib/i18n/dates'
import { formatList } from '@/lib/i18n/format-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Party } from './party'
import { perspectiveOf } from './perspective'

/** Whom a statement changes nothing for: own registers, bought services, statutory rights, the client herself. */
export function stayingParties(locale: Locale, preview: WillPreviewDto): Party[] {
  const t = translator(locale)
  const staying = { then: null, today: t('will.before.use') }
  const owners = preview.ownRegisters.map(({ controller, units }) => ({
    ...staying,
    key: `own ${controller.id}`,
    name: t('will.before.own', { controller: controller.name[locale] }),
    texts: [
      t('will.before.ownText'),
      ...(units.length > 0
        ? [
            t('will.before.ownUnits', {
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
    name: t('will.before.ownAny'),
    texts: [t('will.before.ownText')],
  }
  return [
    ...(owners.length > 0 ? owners : [anyOwner]),
    ...preview.boughtServices.map((service) => ({
      ...staying,
      key: `bought ${service.producer.id} ${service.controller.id} ${service.from}`,
      name: service.producer.name[locale],
      texts: [boughtText(locale, service)],
    })),
    {
      key: 'law',
      name: t('will.before.law'),
      today: t('will.before.lawState'),
      then: null,
      texts: [t('will.before.lawText'), ...lawTexts(locale, preview)],
    },
    {
      key: 'you',
      name: t('will.before.you', perspectiveOf(preview.whose)),
      today: t('will.before.youState'),
      then: null,
      texts: [t('will.before.youText')],
    },
  ]
}

function boughtText(locale: Locale, bought: WillPreviewDto['boughtServices'][number]): string {
  const t = translator(locale)
  const { controller, socialService, from, until } = bought
  const values = {
    controller: controller.name[locale],
    service: t(`codes.socialService.${socialService}`),
    from: formatDate(locale, from),
  }
  return until
    ? t('will.before.boughtUntil', { ...values, until: formatDate(locale, until) })
    : t('will.before.boughtFrom', values)
}

function lawTexts(locale: Locale, { statutory }: WillPreviewDto): string[] {
  const t = translator(locale)
  return statutory.map(({ organisation, last }) =>
    t('will.before.lawUsed', {
      organisation: organisation.name[locale],
      date: formatDate(locale, last),
    }),
  )
}
