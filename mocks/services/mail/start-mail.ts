import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import { pickLanguage } from '../harness/language'
import { routeOf } from '../harness/log'
import { pageHeaders } from '../harness/page'
import { serve, type RunningService, type ServeOptions } from '../harness/serve'
import { style } from '../harness/style'
import { tellRoutes } from '../harness/tell-routes'
import { Mailbox } from './mailbox'
import { inbox } from './pages/inbox'
import { startSmtp, type SmtpTimes } from './start-smtp'

/** `port` is that of the pages. */
export type MailOptions = ServeOptions &
  Readonly<{
    /** Of SMTP; 0 takes a free one. */
    smtpPort: number
    /** Whether the page and the JSON with the mails are open. */
    pages: boolean
    smtpTimes?: Partial<SmtpTimes>
    now?: () => Date
  }>

const refusalSchema = z.strictObject({ to: z.string().min(1) })

/** Starts the test mail server: SMTP on one port, and on the other a page and JSON with what has come. */
export async function startMail(
  options: MailOptions,
): Promise<RunningService & Readonly<{ smtpUrl: string }>> {
  const mailbox = new Mailbox(options.now ?? (() => new Date()))
  const smtp = await startSmtp(options, mailbox)
  const web = await serve(options, async () =>
    getRequestListener(createApp(mailbox, options).fetch),
  )
  const close = async () => {
    await Promise.all([smtp.close(), web.close()])
  }
  return { url: web.url, smtpUrl: smtp.url, close }
}

function createApp(mailbox: Mailbox, { pages, log }: Pick<MailOptions, 'pages' | 'log'>): Hono {
  const app = new Hono()
  app.use(tellRoutes())
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.notFound((c) => {
    const fields = { method: c.req.method, route: routeOf(c.req.path), status: 404 }
    logSecurity(securityWriter(log), 'malicious_extraneous', 'path', fields)
    return c.json({ error: 'not_found' }, 404)
  })
  if (!pages) return app

  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/', (c) => {
    const language = pickLanguage(c.req.query('lang'), c.req.header('accept-language'))
    return c.body(inbox(language, mailbox.all()), 200, pageHeaders())
  })
  app.get('/mails', (c) => {
    const to = c.req.query('to')
    return c.json(to === undefined ? mailbox.all() : mailbox.to(to))
  })
  for (const [method, change] of [
    ['POST', (to: string) => mailbox.refuse(to)],
    ['DELETE', (to: string) => mailbox.accept(to)],
  ] as const) {
    app.on(method, '/refusals', async (c) => {
      const body = refusalSchema.safeParse(await c.req.json().catch(() => undefined))
      if (!body.success) return c.json({ error: 'invalid_request' }, 400)
      change(body.data.to)
      return c.body(null, 204)
    })
  }
  return app
}
