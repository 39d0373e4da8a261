import { paths } from '@/lib/addresses/paths'
import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import { pagePattern } from './page-pattern'

/** Bytes of a form without a file. */
const ofForm = 64_000

/** Where more is sent, or less, and why. */
const others: readonly Readonly<{ path: RegExp; bytes: number }>[] = [
  // The archive's notes, with the facts of thousands of versions.
  { path: new RegExp(`^${pathsWithoutLanguage.notes}$`), bytes: 2_000_000 },
  // What browsers found against a policy, from anybody.
  { path: new RegExp(`^${pathsWithoutLanguage.reports}$`), bytes: 16_000 },
  // A receipt as a file.
  { path: pagePattern(paths.verifyReceipt), bytes: 512_000 },
  // A log that was saved, of many thousands of rows.
  { path: pagePattern(paths.runLogProof), bytes: 16_000_000 },
  // What a controller has answered, of some thousand rows.
  { path: pagePattern(paths.compareLogAnswer), bytes: 4_000_000 },
]

/** How large the body of a request to this path may be, in bytes. */
export function largestBody(pathname: string): number {
  return others.find(({ path }) => path.test(pathname))?.bytes ?? ofForm
}
