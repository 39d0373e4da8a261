import type { ComponentProps } from 'react'
import style from './button.module.css'

type Look = Readonly<{
  /** "main" once a view, "second" for the rest. */
  look?: 'main' | 'second'
  /** As wide as the box it stands in. */
  wide?: boolean
}>

function classOf({ look = 'main', wide = false }: Look) {
  const parts = [style.button, look === 'second' && style.second, wide && style.block]
  return parts.filter(Boolean).join(' ')
}

/** A button that does something; its words say what. */
export function Button({ look, wide, ...rest }: Look & ComponentProps<'button'>) {
  return <button className={classOf({ look, wide })} {...rest} />
}

/** A link that looks like a button: it only moves. */
export function ButtonLink({ look, wide, ...rest }: Look & ComponentProps<'a'>) {
  return <a className={classOf({ look, wide })} {...rest} />
}
