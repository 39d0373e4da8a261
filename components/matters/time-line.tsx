import type { StepDto } from '@/lib/contracts/portal/matters'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import style from './matters.module.css'

type Props = Readonly<{ locale: Locale; steps: readonly StepDto[] }>

const width = 1000
const edge = 10

/** The steps as points on a line, as far apart as their days. It repeats the table beside it, so nobody is read it out. */
export function TimeLine({ locale, steps }: Props) {
  const days = steps.map(({ day }) => Date.parse(day))
  const first = Math.min(...days)
  const last = Math.max(...days)
  if (first === last) return null
  const at = (day: number) => edge + ((width - 2 * edge) * (day - first)) / (last - first)
  return (
    <div className={style.line} aria-hidden="true">
      <svg viewBox={`0 0 ${width} 20`} preserveAspectRatio="none" focusable="false">
        <line x1="0" x2={width} y1="10" y2="10" />
        {days.map((day, index) => (
          <rect key={index} x={at(day) - 4} y="1" width="8" height="18" />
        ))}
      </svg>
      <p>
        <span>{formatDate(locale, steps[0]?.day ?? '')}</span>
        <span>{formatDate(locale, steps.at(-1)?.day ?? '')}</span>
      </p>
    </div>
  )
}
