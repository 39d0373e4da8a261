import { join } from 'node:path'

/** The levels of identification as test services name them; the portal's own default is what real ones say. */
const testLevels = 'http://ftn.ficora.fi/2017/loatest2 http://ftn.ficora.fi/2017/loatest3'

/** Of the invented organisation that runs the archive: its people come in by it before the archive knows anybody else. */
export const operatorBusinessId = '9903010-2'

/** Whom to ask about the demo: nobody real. */
const demoSupport = {
  SUPPORT_PHONE: '09 000 0112',
  SUPPORT_EMAIL: 'stod@mittkanta.example',
  SUPPORT_HOURS_SV: 'vardagar klockan 9–15',
  SUPPORT_HOURS_FI: 'arkisin kello 9–15',
  SUPPORT_HOURS_EN: 'weekdays 9–15',
}

/**
 * The environment of each program. What is set already wins, so any of them can be pointed at a real service.
 *
 * @param {{ dataDir: string, ports: Record<string, number>, prepared: ReturnType<import('./prepare-data.mjs').prepareData>,
 *   given?: NodeJS.ProcessEnv, otherPortals?: readonly string[] }} options `otherPortals`: from which one comes to the mandates
 *   service too
 * @returns {Record<import('./programs.mjs').ProgramName, NodeJS.ProcessEnv>}
 */
export function environments({ dataDir, ports, prepared, given = process.env, otherPortals = [] }) {
  const { secrets, portalKeysFile, archiveClientsFile, identificationClientsFile } = prepared
  const { archiveSigningKeysFile, workbenchKeysFile } = prepared
  const urls = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, `http://localhost:${port}`]),
  )
  const people = { PEOPLE_ADMIN: 'on' }
  // When there are traces, they are of one trace each through all programs of this machine.
  const traces = {
    TRACE_PEERS: 'loopback',
    TRACE_CONTEXT_TO: 'archive identification mandates',
  }
  const mandates = {
    MANDATES_URL: urls.mandates,
    MANDATES_CLIENT_ID: 'mittkanta-portal',
    MANDATES_API_KEY: secrets.mandatesApiKey,
    MANDATES_OAUTH_PASSWORD: secrets.mandatesOauthPassword,
    MANDATES_REST_API_KEY: secrets.mandatesRestApiKey,
    MANDATES_RETURN_URL: returnUrl(urls.portal),
  }
  const returnUrls = [urls.portal, ...otherPortals].map(returnUrl)
  const defaults = {
    archive: {
      ...traces,
      ARCHIVE_URL: urls.archive,
      ARCHIVE_DATA_DIR: join(dataDir, 'archive'),
      ARCHIVE_HEADS_FILE: join(dataDir, 'published', 'log-heads.txt'),
      ARCHIVE_SECRET: secrets.archiveSecret,
      ARCHIVE_CLIENTS_FILE: archiveClientsFile,
      ARCHIVE_SIGNING_KEYS_FILE: archiveSigningKeysFile,
      ARCHIVE_OPERATOR_BUSINESS_ID: operatorBusinessId,
      ARCHIVE_OPERATOR_NAME: 'Arkivets driftsorganisation (påhittad)',
    },
    identification: {
      ...traces,
      ...people,
      ...ticketsOf(given),
      IDENTIFICATION_URL: urls.identification,
      IDENTIFICATION_CLIENTS_FILE: identificationClientsFile,
      IDENTIFICATION_DATA_DIR: join(dataDir, 'identification'),
    },
    mandates: {
      ...traces,
      ...people,
      ...mandates,
      MANDATES_RETURN_URL: returnUrls.join(' '),
      MANDATES_ORGANISATIONS_API_KEY: secrets.organisationsApiKey,
      MANDATES_ORGANISATIONS_OAUTH_PASSWORD: secrets.organisationsOauthPassword,
      MANDATES_ORGANISATIONS_RETURN_URL: `${urls.workbench}/organisations/return`,
    },
    workbench: {
      ...traces,
      ...people,
      WORKBENCH_PORTAL_URL: urls.portal,
      WORKBENCH_URL: urls.workbench,
      WORKBENCH_JWKS_FILE: workbenchKeysFile,
      WORKBENCH_ARCHIVE_URL: urls.archive,
      WORKBENCH_OIDC_ISSUER: urls.identification,
      WORKBENCH_MANDATES_URL: urls.mandates,
      WORKBENCH_MANDATES_API_KEY: secrets.organisationsApiKey,
      WORKBENCH_MANDATES_OAUTH_PASSWORD: secrets.organisationsOauthPassword,
    },
    mail: { MAIL_PAGES: 'on', MAIL_SMTP_PORT: String(ports.smtp) },
    portal: {
      ...traces,
      ...mandates,
      PORTAL_URL: urls.portal,
      PORTAL_HOST: 'localhost',
      PORTAL_DATA_DIR: join(dataDir, 'portal'),
      SESSION_SECRET: secrets.sessionSecret,
      HETU_PEPPER: secrets.hetuPepper,
      PORTAL_JWKS_FILE: portalKeysFile,
      ARCHIVE_URL: urls.archive,
      ARCHIVE_CLIENT_ID: 'mittkanta-portal',
      SMTP_URL: `smtp://localhost:${ports.smtp}`,
      MAIL_FROM: 'MittKanta <noreply@mittkanta.example>',
      OIDC_ISSUER: urls.identification,
      OIDC_CLIENT_ID: 'mittkanta-portal',
      OIDC_ACR_REQUEST: testLevels,
      OIDC_ACR_ALLOWED: testLevels,
      DEMO: 'on',
      ...demoSupport,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  }
  /**
   * @param {import('./programs.mjs').ProgramName} name
   * @returns {NodeJS.ProcessEnv}
   */
  const of = (name) => ({
    ...defaults[name],
    ...given,
    [`${name.toUpperCase()}_PORT`]: String(ports[name]),
  })
  return {
    archive: of('archive'),
    identification: of('identification'),
    mandates: of('mandates'),
    mail: of('mail'),
    workbench: of('workbench'),
    portal: of('portal'),
  }
}

/**
 * Tickets of invented clients are for this machine alone: not where the service is told to be reached otherwise.
 * @param {NodeJS.ProcessEnv} given
 */
function ticketsOf({ IDENTIFICATION_HOST, IDENTIFICATION_URL, PEOPLE_ADMIN = 'on' }) {
  const isHere = IDENTIFICATION_HOST === undefined && IDENTIFICATION_URL === undefined
  return isHere && PEOPLE_ADMIN === 'on' ? { IDENTIFICATION_TICKETS: 'on' } : {}
}

/**
 * Where the mandates service leads back to a portal.
 * @param {string | undefined} portal
 */
function returnUrl(portal) {
  return `${portal}/api/behalf/callback`
}
