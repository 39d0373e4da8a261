import { whyNoPdf, type WhyNoPdf } from '@/components/ui/no-pdf'

type Asked = Readonly<Partial<Record<string, string | string[]>>>

/** An address is long enough with so many; a reader who sees them knows what is meant. */
const mostSigns = 5

/**
 * Why the reader was sent to a page in place of a file, as the address says it. The address can be anyone's: of signs it holds
 * a few, each once and in the order of their numbers, so that no words can be made of them.
 */
export function noPdfOf({ pdf, signs }: Asked): WhyNoPdf | null {
  const why = whyNoPdf.find((each) => each === pdf)
  if (why === undefined) return null
  if (why !== 'signs-missing') return { why }
  const codes = typeof signs === 'string' ? signs.split('-').filter(isCode) : []
  return { why, signs: ordered(codes.map((code) => Number.parseInt(code, 16))) }
}

/** The page that holds what the file would have; with the reason, when the file could not be made. */
export function withoutPdf(
  page: string,
  { failure, signs = [] }: Readonly<{ failure: string; signs?: readonly string[] }>,
): string {
  const why = whyNoPdf.find((each) => each === failure)
  if (why === undefined) return page
  const codes = ordered(
    signs.flatMap((sign) => Array.from(sign, (part) => part.codePointAt(0) ?? 0)),
  )
  const query = new URLSearchParams({ pdf: why })
  if (codes.length > 0) query.set('signs', codes.map((code) => code.toString(16)).join('-'))
  return `${page}${page.includes('?') ? '&' : '?'}${query}`
}

function ordered(codes: readonly number[]): number[] {
  return [...new Set(codes)].sort((one, other) => one - other).slice(0, mostSigns)
}

function isCode(text: string): boolean {
  return /^[\da-f]{2,6}$/i.test(text) && Number.parseInt(text, 16) <= 0x10ffff
}
