import type { ErrorCode } from '../../bundle/error-codes'

/** Ends the check of a PDF: what is wrong with it, as the end of "The PDF has …". */
export class UnfitPdf extends Error {
  constructor(
    readonly error: Extract<ErrorCode, 'invalid-pdf' | 'active-content' | 'too-large'>,
    readonly says: string,
  ) {
    super(says)
  }
}
