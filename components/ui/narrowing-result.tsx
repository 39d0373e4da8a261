import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Hidden } from './hidden'
import { Icon } from './icon'
import { removeShape } from './icon-shapes'
import style from './narrowing.module.css'
import text from './text.module.css'

type Props = Readonly<{
  locale: Locale
  /** How many there are. */
  count: string
  /** The choices that narrow, and where each leads that is taken away. */
  chosen: readonly Readonly<{ name: string; label: string; without: string }>[]
  /** The way to all. */
  all: Readonly<{ label: string; href: string }>
  /** The form leads here, unless it leads to what has to be corrected. */
  anchor: boolean
}>

/** The count, and a chip for every choice: a link to the same without it. */
export function NarrowingResult({ locale, count, chosen, all, anchor }: Props) {
  const t = translator(locale)
  return (
    <div className={style.result} id={anchor ? 'result' : undefined} tabIndex={-1}>
      <p role="status">{count}</p>
      {chosen.length > 0 ? (
        <ul className={style.chips} aria-label={t('documents.chips')}>
          {chosen.map(({ name, label, without }) => (
            <li key={name}>
              <a className={style.chip} href={without}>
                {label} <Icon shape={removeShape} />
                <Hidden> {t('documents.removeChoice')}</Hidden>
              </a>
            </li>
          ))}
          <li>
            <a className={text.go} href={all.href}>
              {all.label}
            </a>
          </li>
        </ul>
      ) : null}
    </div>
  )
}
