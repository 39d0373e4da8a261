// Each by its own name, so that a script brings only the shapes that it draws to the browser.

export const searchShape = (
  <>
    <circle cx="10.5" cy="10.5" r="7" />
    <path d="m16 16 6 6" />
  </>
)

export const printShape = (
  <>
    <path d="M6 9V3h12v6M6 18H3V9h18v9h-3" />
    <path d="M6 14h12v7H6z" />
  </>
)

export const saveShape = <path d="M12 3v12M7 10.5l5 5 5-5M4 20h16" />

export const calendarShape = <path d="M4 5h16v16H4zM4 10h16M8 2v5M16 2v5" />

export const removeShape = <path d="M5 5l14 14M19 5 5 19" />

export const infoShape = (
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="M12 11v6M12 7v.5" />
  </>
)

export const doneShape = (
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="m7 12.5 3.5 3.5L17 9" />
  </>
)

export const openedShape = (
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="M7 12h10M13 8l4 4-4 4" />
  </>
)

export const closedShape = (
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="M5 5l14 14" />
  </>
)

export const stopShape = (
  <>
    <path d="M12 3 1.5 21h21z" />
    <path d="M12 10v5M12 17.5v.5" />
  </>
)

export const personShape = (
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4 21c0-4 3.5-7 8-7s8 3 8 7" />
  </>
)

export const houseShape = <path d="M4 11v10h16V11M2 12.5 12 4l10 8.5" />

export const arrowShape = <path d="M4 12h15M13 6l6 6-6 6" />

export const barredShape = (
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="m5 5 14 14" />
  </>
)

export const cycleShape = <path d="M20 12a8 8 0 1 1-2.5-5.8M20 2v5h-5" />

export const penShape = <path d="M4 20h4L20 8l-4-4L4 16zM13 7l4 4" />
