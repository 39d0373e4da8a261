/** What an operation hands back: expected outcomes are values, bugs are thrown. */
export type Result<Value, Failure extends string> =
  | Readonly<{ ok: true; value: Value }>
  | Readonly<{ ok: false; failure: Failure; reference?: string }>

export function ok<Value>(value: Value): Readonly<{ ok: true; value: Value }> {
  return { ok: true, value }
}

/** @param reference number of the fault in the log, for the support; says nothing of the client */
export function fail<Failure extends string>(failure: Failure, reference?: string) {
  return { ok: false, failure, ...(reference === undefined ? {} : { reference }) } as const
}
