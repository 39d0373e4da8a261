import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Hindrance } from '@/lib/domain/statements/hindrance'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  whose: Whose
  hindrance: Hindrance
  /** What the page has said already, and need not say again. */
  told?: Hindrance | null
  level?: 2 | 3
}>

/** Why a statement can't be made here, said before and not after a refused try, and what helps. */
export function Hindered({ locale, whose, hindrance, told, level }: Props) {
  if (hindrance === told) return null
  const t = translator(locale)
  if (hindrance !== 'information') {
    return (
      <Notice kind="info" heading={t(`statements.hindered.${hindrance}.title`)} level={level}>
        <p>{t(`statements.hindered.${hindrance}.text`)}</p>
      </Notice>
    )
  }
  const { capacity, handle } = whose
  const name = personName(locale, whose)
  const who = capacity === 'information-right' ? 'guardian' : capacity
  return (
    <Notice kind="info" heading={t('statements.hindered.information.title')} level={level}>
      <p>{t(`statements.hindered.information.${who}`, { name })}</p>
      {capacity === 'proxy' ? null : (
        <p>
          <a className={text.go} href={paths.information(locale, handle)}>
            {t('statements.information.confirm')}
          </a>
        </p>
      )}
    </Notice>
  )
}
