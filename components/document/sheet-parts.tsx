import { createElement } from 'react'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './document.module.css'
import type { FormSection, Sections } from './sections-of'

type Props = Readonly<{ locale: Locale; parts: Sections }>

/**
 * The document for who reads simply: each of its own sections unfolds, one at a time, and all of them are named, numbered and counted, so
 * that none is taken for the whole. On paper all of them are open.
 */
export function SheetParts({ locale, parts: { before, sections } }: Props) {
  const t = translator(locale)
  return (
    <>
      {before ? <div dangerouslySetInnerHTML={{ __html: before }} /> : null}
      <p lang={locale} className={`${layout.screenOnly} ${style.partsNote}`}>
        {t('plain.sections.note', { count: sections.length })}
      </p>
      {sections.map(({ heading, body }, at) => (
        <details key={at} name="sheet" open={at === 0} className={style.step}>
          <summary>
            <span lang={locale} className={`${text.small} ${style.partNumber}`}>
              {t('plain.sections.part', { number: at + 1, count: sections.length })}
            </span>
            <Heading heading={heading} />
          </summary>
          <div dangerouslySetInnerHTML={{ __html: body }} />
        </details>
      ))}
    </>
  )
}

/** As it was written, and as high as it is. */
function Heading({ heading: { level, attributes, html } }: Pick<FormSection, 'heading'>) {
  return createElement(`h${level}`, { ...attributes, dangerouslySetInnerHTML: { __html: html } })
}
