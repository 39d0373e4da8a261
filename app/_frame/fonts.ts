import localFont from 'next/font/local'

/**
 * Source Sans 3, served by us. A page whose font comes late keeps its fallback, so that nothing jumps; the next page has it.
 * The Latin part is preloaded (ADR 16); letters beyond it (š, č, Sámi) are fetched when they occur: without their range, a
 * browser that goes without the first font would fetch the second.
 */
export const latin = localFont({
  src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-latin',
  display: 'optional',
  adjustFontFallback: false,
})

export const latinExtended = localFont({
  src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-latin-extended',
  display: 'optional',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
})
