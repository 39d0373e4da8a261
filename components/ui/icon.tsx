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
  opened: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M7 12h10M13 8l4 4-4 4" />
    </>
  ),
  closed: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M5 5l14 14" />
    </>
  ),
  stop: (
    <>
      <path d="M12 3 1.5 21h21z" />
      <path d="M12 10v5M12 17.5v.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-4 3.5-7 8-7s8 3 8 7" />
    </>
  ),
  house: <path d="M4 11v10h16V11M2 12.5 12 4l10 8.5" />,
  arrow: <path d="M4 12h15M13 6l6 6-6 6" />,
  barred: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="m5 5 14 14" />
    </>
  ),
  cycle: <path d="M20 12a8 8 0 1 1-2.5-5.8M20 2v5h-5" />,
  pen: <path d="M4 20h4L20 8l-4-4L4 16zM13 7l4 4" />,
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
