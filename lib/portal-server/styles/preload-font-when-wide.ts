/** As React writes it. */
const preloadedFont = /(<link rel="preload" href="[^"]*\/([^"/]+)" as="font" [^>]*?)\/>/g

/**
 * The beginning of a page whose font is preloaded on wide screens only, unless the browser has it. A browser holds back what
 * it has drawn while a preloaded font may still come (`font-display: optional`); a slow phone waits in vain.
 *
 * @param held the file name of the font that the browser has
 */
export function preloadFontWhenWide(head: string, held: string | undefined): string {
  return head.replace(preloadedFont, (whole, link: string, name: string) =>
    name === held ? whole : `${link} media="(min-width: 48em)"/>`,
  )
}
