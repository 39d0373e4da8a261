import type { ReactNode } from 'react'
import pressable from './pressable.module.css'
import style from './rows.module.css'
import { TitleWords } from './title-words'

/** A ledger: hairlines between, dates in the margin from 768 px. */
export function Rows({ light = false, children }: { light?: boolean; children: ReactNode }) {
  const classes = [style.rows, style.dated, light && style.light]
  return <ul className={classes.filter(Boolean).join(' ')}>{children}</ul>
}

/** A ledger without a date column. */
export function PlainRows({ children }: { children: ReactNode }) {
  return <ul className={style.rows}>{children}</ul>
}

type RowProps = Readonly<{
  date: ReactNode
  title: string
  href: string
  /** Said after the title to those who hear the links alone, where another has the same title. */
  apart?: string
  /** Language of the title, when it is not the page's. */
  lang?: string
  tag?: ReactNode
  meta?: ReactNode
  /** Level of the title as a heading; none: it is no heading. */
  level?: 3
}>

/** One row with one link. The tag follows the title. */
export function Row({ date, title, href, apart, lang, tag, meta, level }: RowProps) {
  const Title = level ? 'h3' : 'p'
  return (
    <li className={pressable.row}>
      <p className={style.date}>{date}</p>
      <div>
        <Title className={`${style.title} ${pressable.way}`}>
          <a href={href}>
            <TitleWords title={title} lang={lang} apart={apart} />
          </a>
          {tag ? <> {tag}</> : null}
        </Title>
        {meta ? <p className={style.meta}>{meta}</p> : null}
      </div>
    </li>
  )
}

/** One row of plain words beside a date. */
export function DatedText({ date, children }: { date: ReactNode; children: ReactNode }) {
  return (
    <li>
      <p className={style.date}>{date}</p>
      <p>{children}</p>
    </li>
  )
}
