'use client'

import { Row, Rows } from './rows'
import { Tag } from './tag'

/** One row in ready words. What a row does not have is left out: a key without a value would be sent too. */
export type DatedRow = Readonly<{
  /** For machines, and in words. */
  day: string
  date: string
  title: string
  href: string
  /** The day again, for the link: another in the list has the same title. */
  apart?: string
  /** Language of the title, when it is not the page's. */
  lang?: string
  tag?: string
  /** The tag is filled. */
  solid?: true
  meta: string
}>

/** Rows that came as words alone, and become elements where they are shown. */
export function DatedRows({ rows }: { rows: readonly DatedRow[] }) {
  return (
    <Rows>
      {rows.map(({ day, date, title, href, apart, lang, tag, solid, meta }) => (
        <Row
          key={href}
          level={3}
          date={<time dateTime={day}>{date}</time>}
          title={title}
          href={href}
          apart={apart}
          lang={lang}
          tag={tag ? <Tag solid={solid}>{tag}</Tag> : undefined}
          meta={meta}
        />
      ))}
    </Rows>
  )
}
