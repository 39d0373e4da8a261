import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { defaultTimes, type ServerTimes } from '@/lib/http/server-times'
import { securityWriter } from '@/lib/logging/log-security'
import { serveArchive } from '@/mocks/services/archive/protocol/http/serve-archive'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { startIdentification } from '@/mocks/services/identification/start-identification'
import { startMail, type MailOptions } from '@/mocks/services/mail/start-mail'
import { socialWelfareTheme } from '@/mocks/services/mandates/protocol'
import { startMandates } from '@/mocks/services/mandates/start-mandates'
import { BenchBrowser } from '@/mocks/services/workbench/testing/bench-browser'
import { startBench } from '@/mocks/services/workbench/testing/start-bench'
import { officials, personOf } from '@/mocks/world/people/cast'
import { servePortal } from '../serve-portal'

type Program = Readonly<{
  url: string
  /** Of a form that anybody may send, whose body is read; and what must stand above it. */
  form: Readonly<{ path: string; headers?: () => string | Promise<string> }>
  /** The path of an answer that anybody may ask for, and that has some kilobytes or more. */
  large: string
  close: () => Promise<void>
}>
type Start = (times: ServerTimes) => Promise<Program>

const largePath = '/sv/large'
const styles = '/style.css'
const largeAnswer = Buffer.alloc(8_000_000, 'a')
const isTrusted = () => false
const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })

/** What the programs have logged as a failure since the last call: of one who is slow there is nothing to tell. */
export function failures(): string[] {
  return lines.splice(0).filter((line) => (JSON.parse(line) as { level: number }).level >= 50)
}

/** Each of the programs that speak HTTP, by the function by which it starts itself. */
export const starts: Readonly<
  Record<'portal' | 'archive' | 'identification' | 'mandates' | 'mail' | 'workbench', Start>
> = {
  portal: startPortal,
  archive: async (times) => {
    const archive = await startTestArchive({ log })
    const where = { port: 0, host: '127.0.0.1', logins: { times: 6000, isTrusted } }
    const options = { ...where, times, log: securityWriter(log) }
    const server = serveArchive(getRequestListener(archive.app.fetch), options)
    await new Promise((resolve) => server.once('listening', resolve))
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      form: { path: '/oauth/token' },
      large: '/fhir/metadata',
      close: async () => {
        server.close().closeAllConnections()
        await archive.close()
      },
    }
  },
  identification: async (times) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'programs-'))
    const quiet = { clients: [], people: [], admin: false }
    const service = await startIdentification({ port: 0, times, dataDir, log, ...quiet })
    const close = () => service.close().then(() => rm(dataDir, { recursive: true }))
    return { url: service.url, form: { path: '/token' }, large: styles, close }
  },
  mandates: async (times) => {
    const secrets = { clientId: 'a', apiKey: 'b', oauthPassword: 'c', restApiKey: 'd' }
    const service = await startMandates({
      ...{ port: 0, times, log, people: [], admin: false, markGuardians: false },
      client: { ...secrets, returnUrls: [] },
      issueUri: socialWelfareTheme,
      serviceId: 'c5a3c1c4-0000-4000-8000-000000000001',
    })
    return { ...service, form: { path: '/oauth/authorize' }, large: styles }
  },
  mail: async (times) => ({
    ...(await startTestMail({ times })),
    ...{ form: { path: '/refusals' }, large: styles },
  }),
  workbench: async (times) => {
    const bench = await startBench({ times, log })
    const headers = async () => {
      const official = new BenchBrowser(bench.url)
      await official.logIn(personOf('ulla-vikstrand', officials), 'county-05')
      return `Origin: ${bench.url}\r\nCookie: ${official.cookie}\r\n`
    }
    return { ...bench, form: { path: '/shows', headers }, large: styles }
  },
}

/** The test mail server, its pages open. */
export function startTestMail(options: Partial<MailOptions>) {
  return startMail({ port: 0, smtpPort: 0, pages: true, log, ...options })
}

/** Around what stands in for Next.js: it reads to the end what is sent, and listens for upgrades as Next.js does. */
async function startPortal(times: ServerTimes): Promise<Program> {
  const settings = {
    ...{ ...defaultTimes, ...times },
    ...{ LIMITS: {}, LIMITS_FACTOR: 1, PORTAL_TRUSTED_PROXIES: isTrusted },
    ...{ PORTAL_URL: 'http://localhost:3000', PORTAL_PORT: 0, PORTAL_HOST: '127.0.0.1' },
    ...{ OIDC_ISSUER: 'http://localhost:4020', OIDC_END_SESSION: 'on' as const },
    ...{ MANDATES_URL: 'http://localhost:4030', development: false },
  }
  const { server, close } = await servePortal(
    async (request, response) =>
      void request
        .on('error', () => {})
        .resume()
        .on('end', () => response.end(request.url === largePath ? largeAnswer : 'read')),
    {
      settings,
      buildFolder: '.next',
      onFault: (error) => log.error(error),
      log: securityWriter(log),
    },
  )
  server.on('upgrade', () => {})
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    large: largePath,
    form: { path: '/sv/login', headers: () => 'Sec-Fetch-Site: same-origin\r\n' },
    close: () => {
      server.closeAllConnections()
      return close()
    },
  }
}
