import { type ErrorCode, issueTypeOf } from './bundle/error-codes'
import type { Issue } from './bundle/transaction'

/** Thrown inside a transaction of the database to undo it; caught where the answer is made. */
export class StorageRefused extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('the Bundle was refused')
  }
}

/** Undoes everything and says why. `path` is the FHIRPath beneath the entry. */
export function refuseEntry(
  entry: number,
  path: string,
  error: ErrorCode,
  diagnostics: string,
): never {
  throw new StorageRefused([issueAt(entry, path, error, diagnostics)])
}

export function issueAt(entry: number, path: string, error: ErrorCode, diagnostics: string): Issue {
  const expression = `Bundle.entry[${entry}].resource.${path}`
  return { severity: 'error', code: issueTypeOf[error], error, diagnostics, expression }
}
