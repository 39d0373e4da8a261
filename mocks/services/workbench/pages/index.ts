import type { Page } from './page'

/** The pages that there are, in the order in which they are listed. */
export const pages: readonly Page[] = []
