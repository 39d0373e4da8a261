import { archivist } from './archivist'
import { bench } from './bench'
import { decision } from './decision'
import { extensiveAccess } from './extensive-access'
import { form } from './form'
import { jointTests } from './joint-tests'
import { operator } from './operator'
import type { Page } from './page'
import { quality } from './quality'
import { shows } from './shows'
import { supervision } from './supervision'

/** The pages that there are, in the order in which they are listed. */
export const pages: readonly Page[] = [
  decision,
  form,
  shows,
  extensiveAccess,
  jointTests,
  bench,
  archivist,
  supervision,
  quality,
  operator,
]
