import type { SheetAt } from './built-sheets'

/** As React writes it. Only one that carries the nonce of its page may become a style of the page. */
const link =
  /<link rel="stylesheet" href="([^"]+)" (nonce="[A-Za-z0-9+/=]+") data-precedence="[^"]*"\/>/g

/**
 * The beginning of a page with its style sheets written into it. Each link stays, for printing only: so it delays nothing, the
 * browser has the file for the next page, and React finds what it expects.
 */
export function withStylesInside(head: string, sheetAt: SheetAt): string {
  return head.replace(link, (whole, address: string, nonce: string) => {
    const sheet = sheetAt(address)
    if (sheet === undefined) return whole
    return `<style ${nonce}>${sheet}</style>${whole.replace('/>', ' media="print"/>')}`
  })
}
