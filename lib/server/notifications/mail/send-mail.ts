import 'server-only'
import { createTransport } from 'nodemailer'
import { log } from '@/lib/config/log'
import { serverConfig } from '@/lib/config/server-config'
import { isLoopback } from '@/lib/config/unprotected-addresses'
import { traceDelivery } from '@/lib/tracing/spans'

/** A mail, in plain text and with the same words in HTML. */
export type Mail = Readonly<{
  to: string
  subject: string
  text: string
  html: string
  language: string
}>

/** Milliseconds for each step; all of them together are less than the archive waits for an answer. */
const patience = {
  ...{ dnsTimeout: 1_500, connectionTimeout: 1_500 },
  ...{ greetingTimeout: 1_500, socketTimeout: 2_500 },
}

/** No mail goes in clear over a network: without STARTTLS none goes at all. */
const transportTo = (url: string) =>
  createTransport({ url, requireTLS: !isLoopback(url), ...patience })

/** Whether there is a mail server at all. */
export function sendsMail(): boolean {
  return serverConfig().SMTP_URL !== undefined
}

/**
 * Hands a mail to the server of SMTP_URL.
 *
 * @returns whether the server took it. A no is logged by its kind alone, for what the server says quotes the address.
 */
export function sendMail(mail: Mail): Promise<boolean> {
  return traceDelivery(() => deliver(mail))
}

async function deliver({ to, subject, text, html, language }: Mail): Promise<boolean> {
  const { SMTP_URL: url, MAIL_FROM: from } = serverConfig()
  if (url === undefined) return false
  const transport = transportTo(url)
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      html,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': language,
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return true
  } catch (error) {
    log('warn', 'mail.unsent', { service: 'mail', reason: kindOf(error) })
    return false
  } finally {
    transport.close()
  }
}

/** Greets the server as {@link sendMail} does, and sends nothing: for who is not to see that there is no mail. */
export async function reachesServer(): Promise<boolean> {
  const { SMTP_URL: url } = serverConfig()
  if (url === undefined) return false
  const transport = transportTo(url)
  try {
    return await transport.verify()
  } catch (error) {
    log('warn', 'mail.unsent', { service: 'mail', reason: kindOf(error) })
    return false
  } finally {
    transport.close()
  }
}

/** "EENVELOPE", "ETIMEDOUT": fixed words of the package. */
function kindOf(error: unknown): string {
  const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string'
  return hasCode ? String(error.code) : 'unknown'
}
