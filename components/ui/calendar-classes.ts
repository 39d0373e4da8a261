import type { ClassNames } from 'react-day-picker'
import style from './calendar-dialog.module.css'

/** The parts of the library's calendar in our look. */
export const calendarClasses: Partial<ClassNames> = {
  root: style.calendar,
  dropdowns: style.dropdowns,
  dropdown_root: style.dropdown,
  caption_label: style.captionLabel,
  nav: style.nav,
  button_previous: style.step,
  button_next: style.step,
  chevron: style.chevron,
  month_grid: style.grid,
  weekday: style.weekday,
  day: style.day,
  day_button: style.dayButton,
  selected: style.selected,
  today: style.today,
  disabled: style.disabled,
}
