import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import type { MessageKey } from '@/lib/i18n/message-key'
import { personName } from '@/lib/i18n/person-name'
import { translator, type Translate } from '@/lib/i18n/translator'
import style from './acting-bar.module.css'

type Acting = Pick<Whose, 'handle' | 'displayName' | 'birthDate' | 'capacity' | 'previewAs'>
type Props = Readonly<{ locale: Locale; whose: Acting }>

/** Stays in view while another person's data is open, or the own data as a representative sees it (R4). */
export function ActingBar({ locale, whose }: Props) {
  const t = translator(locale)
  const { capacity, previewAs } = whose
  const name = personName(locale, whose)
  if (previewAs) {
    return (
      <Bar
        label={t('representation.preview.label')}
        sentence={parts(t, `representation.preview.${previewAs}`, name)}
      >
        <a href={paths.overview(locale, 'self')}>{t('representation.preview.leave')}</a>
      </Bar>
    )
  }
  if (capacity === 'self') return null
  return (
    <Bar
      label={t('representation.bar.label')}
      sentence={parts(t, `representation.bar.${capacity}`, name)}
    >
      <a className={style.change} href={paths.representations(locale)}>
        {t('representation.bar.change')}
      </a>
      <form method="post" action={paths.stopActing(locale)}>
        <input type="hidden" name="handle" value={whose.handle} />
        <Button>
          <span>
            {t('representation.bar.stop')}
            <span className={style.more}> {t('representation.bar.stopMore', { name })}</span>
          </span>
        </Button>
      </form>
    </Bar>
  )
}

type Sentence = Readonly<{ before: string; name: string; after: string }>
type BarProps = Readonly<{ label: string; sentence: Sentence; children: ReactNode }>

function Bar({ label, sentence, children }: BarProps) {
  const { before, name, after } = sentence
  return (
    <section className={style.bar} aria-label={label} data-acting="">
      <div className={`${layout.wrap} ${style.row}`}>
        <p className={style.who}>
          {before}
          <b>{name}</b>
          {after}
        </p>
        <div className={style.tools}>{children}</div>
      </div>
    </section>
  )
}

/** The name is set in bold wherever the language puts it. */
function parts(t: Translate, key: MessageKey, name: string): Sentence {
  const mark = '\u0000'
  const [before = '', after = ''] = t(key, { name: mark }).split(mark)
  return { before, name, after }
}
