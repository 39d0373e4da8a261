/**
 * The few places at which a trace hears of the work. Nothing here has a package, and all of it does nothing until {@link setTracing} was called
 * (`open-tracing.ts`), so that who wants no traces pays a look at one variable.
 *
 * What a span holds are words of our own lists: nothing that a caller has sent, nothing of a person, nothing of a document (docs/decisions/0050-traces.md).
 */
export type Tracing = Readonly<{
  /** Does the work as the answer to a request. `traceparent`: of whom to go on, where it may be believed. */
  serve: <Result>(method: string, traceparent: string | undefined, work: Serving<Result>) => Result
  /** The pattern of the route of the request that is being answered. */
  nameRequest: (route: string) => void
  /** Does the work as a call of another program, which may be sent the headers that it is given. */
  call: <Result extends Answered>(call: Call, work: Calling<Result>) => Promise<Result>
  /** Does the work that hands a mail to its server, and says whether it was taken; of the mail nothing is told. */
  deliver: (work: () => Promise<boolean>) => Promise<boolean>
  /** Does the work as a statement to the database, under its name. */
  statement: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>
}>

/** What is called, and by which of our own words: "DocumentReference/$display-index", never an address. */
export type Call = Readonly<{ service: Service; name: string; method: string }>
export const services = ['archive', 'identification', 'mandates'] as const
export type Service = (typeof services)[number]

type Answered = Readonly<{ status: number }>
type Calling<Result> = (headers: Readonly<Record<string, string>>) => Promise<Result>
/** Is given what ends the span, by the status of the answer. */
type Serving<Result> = (end: (status: number) => void) => Result

/** The bundle of each route of Next.js has its own copy of this module; the traces are those of the process. */
const process_ = globalThis as { mittkantaTracing?: Tracing | undefined }

export function setTracing(tracing: Tracing | undefined): void {
  process_.mittkantaTracing = tracing
}

export const tracing = (): Tracing | undefined => process_.mittkantaTracing

/** Names the request that is being answered by the pattern of its route. */
export function nameRequest(route: string): void {
  process_.mittkantaTracing?.nameRequest(route)
}

/** Calls another program as a part of the request that is being answered. */
export function traceCall<Result extends Answered>(
  call: Call,
  work: Calling<Result>,
): Promise<Result> {
  return process_.mittkantaTracing?.call(call, work) ?? work({})
}

/** Hands a mail to its server as a part of the request that is being answered; where no request is, nothing is told of it. */
export function traceDelivery(work: () => Promise<boolean>): Promise<boolean> {
  return process_.mittkantaTracing?.deliver(work) ?? work()
}

/** `fetch`, as {@link traceCall}. */
export function tracedFetch(
  service: Service,
  name: string,
  url: string | URL,
  init: RequestInit = {},
): Promise<Response> {
  const { method = 'GET' } = init
  if (!process_.mittkantaTracing) return fetch(url, init)
  return traceCall({ service, name, method }, (added) => {
    const headers = new Headers(init.headers)
    for (const [header, value] of Object.entries(added)) headers.set(header, value)
    return fetch(url, { ...init, headers })
  })
}
