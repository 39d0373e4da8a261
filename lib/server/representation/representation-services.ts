import 'server-only'
import { createMandatesClient, type MandatesClient } from '../mandates/mandates-client'
import { mandatesSettings, type MandatesSettings } from '../mandates/mandates-settings'
import type { LoginServices } from '../session/login/login-services'
import { sessionServices } from '../session/session-services'

/** What acting for another works with. Without settings of the mandates service nobody acts for another. */
export type RepresentationServices = Pick<LoginServices, 'config' | 'context' | 'cookies' | 'log'> &
  Readonly<{
    mandates: Readonly<{ client: MandatesClient; settings: MandatesSettings }> | undefined
    now: () => Date
  }>

/** Of the services of the session, what acting for another works with. */
export function toRepresentationServices(
  { config, context, cookies, log }: LoginServices,
  now = () => new Date(),
): RepresentationServices {
  const settings = mandatesSettings(config)
  const mandates = settings && { settings, client: createMandatesClient(settings, { log, now }) }
  return { config, context, cookies, log, mandates, now }
}

export async function representationServices(): Promise<RepresentationServices> {
  return toRepresentationServices(await sessionServices())
}
