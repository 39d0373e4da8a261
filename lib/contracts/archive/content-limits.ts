/**
 * How much one document may hold. The archive refuses what is more when it is stored (docs/archive-api.md, section 12);
 * the portal, which trusts no archive, makes a PDF of no more either. All are far above what a person can read.
 */
export const contentLimits = {
  /** Elements of a view form. */
  elements: 20_000,
  /** Attributes of a view form. */
  attributes: 40_000,
  /** Cells of its tables together, a cell counted once for every row and column that it spans. */
  cells: 10_000,
  /** Columns of one table. */
  columns: 100,
  /** Elements within each other, html and body among them. */
  depth: 60,
  /** Characters of text. */
  characters: 1_000_000,
  /** Bytes of a structured form. */
  structuredForm: 1024 * 1024,
  /** Pages of a PDF. */
  pages: 1_000,
  /** Objects of a PDF. */
  pdfObjects: 100_000,
} as const
