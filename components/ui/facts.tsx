import type { ReactNode } from 'react'
import style from './facts.module.css'

export type Fact = Readonly<{
  label: string
  value: ReactNode
  /** Language of both, when it is not the page's; `valueLang` of the value alone. */
  lang?: string
  valueLang?: string
}>

/** Labels and values. `wide`: side by side from 576 px. */
export function Facts({ facts, wide = false }: { facts: readonly Fact[]; wide?: boolean }) {
  return (
    <dl className={wide ? `${style.facts} ${style.wide}` : style.facts}>
      {facts.map((fact, index) => (
        <div key={index}>
          <dt lang={fact.lang}>{fact.label}</dt>
          <dd lang={fact.valueLang ?? fact.lang}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
