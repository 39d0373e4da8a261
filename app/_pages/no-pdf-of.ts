import { whyNoPdf, type WhyNoPdf } from '@/components/ui/no-pdf'

/** Why the reader was sent to a page in place of a file, as the address says it. */
export function noPdfOf(asked: string | string[] | undefined): WhyNoPdf | null {
  return whyNoPdf.find((why) => why === asked) ?? null
}

/** The page that holds what the file would have; with the reason, when the file could not be made. */
export function withoutPdf(page: string, failure: string): string {
  const why = noPdfOf(failure)
  return why === null ? page : `${page}${page.includes('?') ? '&' : '?'}pdf=${why}`
}
