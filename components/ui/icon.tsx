import style from './icon.module.css'

const shapes = {
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="7" />
      <path d="m16 16 6 6" />
    </>
  ),
  print: (
    <>
      <path d="M6 9V3h12v6M6 18H3V9h18v9h-3" />
      <path d="M6 14h12v7H6z" />
    </>
  ),
  save: <path d="M12 3v12M7 10.5l5 5 5-5M4 20h16" />,
  open: <path d="M14 4h6v6M20 4l-9 9M17 14v6H4V7h6" />,
  calendar: <path d="M4 5h16v16H4zM4 10h16M8 2v5M16 2v5" />,
  remove: <path d="M5 5l14 14M19 5 5 19" />,
  info: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M12 11v6M12 7v.5" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="m7 12.5 3.5 3.5L17 9" />
    </>
  ),
  stop: (
    <>
      <path d="M12 3 1.5 21h21z" />
      <path d="M12 10v5M12 17.5v.5" />
    </>
  ),
} as const

export type IconName = keyof typeof shapes

/** A shape beside words; it never stands alone, so it is not read out. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={style.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
