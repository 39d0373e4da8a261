/** What no browser and no program of good faith sends. The reason is a word of the security events. */
export type RequestFault = Readonly<{ status: 400 | 405; reason: 'method' | 'host' }>

type Sent = Readonly<{
  method?: string | undefined
  /** The target of the line of the request. */
  url?: string | undefined
  /** Names and values by turns, as they came. */
  rawHeaders: readonly string[]
}>

/**
 * Says what is wrong with the first lines of a request: a method that nothing here has, two hosts, or a target that names
 * another host than the header. Where two readers of a request may take it for two different ones, nobody reads it.
 *
 * @param methods all that a program has
 */
export function requestFault(
  { method = '', url = '', rawHeaders }: Sent,
  methods: readonly string[],
): RequestFault | undefined {
  if (!methods.includes(method)) return { status: 405, reason: 'method' }
  const hosts = rawHeaders.filter((_, at) => rawHeaders[at - 1]?.toLowerCase() === 'host' && at % 2)
  if (hosts.length > 1) return { status: 400, reason: 'host' }
  if (url.startsWith('/') || (url === '*' && method === 'OPTIONS')) return undefined
  const isSameHost = URL.canParse(url) && new URL(url).host === hosts[0]?.toLowerCase()
  return isSameHost ? undefined : { status: 400, reason: 'host' }
}
