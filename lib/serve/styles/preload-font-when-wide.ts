/** As React writes it. */
const preloadedFont = /(<link rel="preload" href="[^"]+" as="font" [^>]*?)\/>/g

/**
 * The beginning of a page whose font is preloaded on wide screens only. A browser holds back what it has drawn while a
 * preloaded font may still come (`font-display: optional`); on a slow phone it waits in vain, and the next page has the font.
 */
export function preloadFontWhenWide(head: string): string {
  return head.replace(preloadedFont, '$1 media="(min-width: 48em)"/>')
}
