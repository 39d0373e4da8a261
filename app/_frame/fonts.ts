import localFont from 'next/font/local'

/**
 * Source Sans 3, served by us. A page whose font comes late keeps its fallback, so that nothing jumps; the next page has it.
 * The Latin part is preloaded (who comes from outside: on wide screens); letters beyond it (š, č, Sámi) are fetched when they occur.
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
})
