import type { RequestListener, Server } from 'node:http'
import { createHttpServer, usualMethods } from '@/lib/http/create-http-server'
import type { ServerTimes } from '@/lib/http/server-times'
import type { IsTrusted } from '@/lib/http/trusted-proxies'
import { logSecurity, type SecurityWriter } from '@/lib/logging/log-security'
import { limitLogins } from './limit-logins'

type Options = Readonly<{
  port: number
  host: string
  times: ServerTimes
  logins: Readonly<{ times: number; isTrusted: IsTrusted }>
  /** Whose traces it goes on with. */
  tracePeers?: IsTrusted
  log: SecurityWriter
}>

/** The archive's HTTP server, which listens at once; that the port can't be had comes as its `error`. */
export function serveArchive(
  answer: RequestListener,
  { port, host, times, logins, tracePeers, log }: Options,
): Server {
  const server = createHttpServer(limitLogins(answer, { ...logins, log }), {
    times,
    tracePeers: tracePeers ?? (() => false),
    methods: usualMethods,
    onRefused: (reason, status) => logSecurity(log, 'malicious_extraneous', reason, { status }),
  })
  return server.listen(port, host)
}
