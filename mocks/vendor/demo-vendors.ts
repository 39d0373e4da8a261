import type { JWK } from 'jose'
import asiakaspolkuCounty08 from '../world/keys/asiakaspolku-county-08.private.json'
import assistansbokMorgonrodnad from '../world/keys/assistansbok-morgonrodnad.private.json'
import asiakaspolkuHelsinki from '../world/keys/asiakaspolku-helsinki.private.json'
import klientbokCounty05 from '../world/keys/klientbok-county-05.private.json'
import klientbokCounty17 from '../world/keys/klientbok-county-17.private.json'
import skyddsregisterHamnljus from '../world/keys/skyddsregister-hamnljus.private.json'
import skyddsregisterLyktan from '../world/keys/skyddsregister-hemvard-lyktan.private.json'
import skyddsregisterThl from '../world/keys/skyddsregister-thl.private.json'
import type { ClaimInput } from './claim'
import { createProfessional, type Professional } from './professional'
import { createVendor, type Vendor } from './vendor'

type Program = Readonly<{ clientId: string; privateJwk: JWK }>

const programs = {
  'county-05': { clientId: 'klientbok-county-05', privateJwk: klientbokCounty05 },
  'county-08': { clientId: 'asiakaspolku-county-08', privateJwk: asiakaspolkuCounty08 },
  'county-17': { clientId: 'klientbok-county-17', privateJwk: klientbokCounty17 },
  helsinki: { clientId: 'asiakaspolku-helsinki', privateJwk: asiakaspolkuHelsinki },
  thl: { clientId: 'skyddsregister-thl', privateJwk: skyddsregisterThl },
  'hemvard-lyktan': { clientId: 'skyddsregister-hemvard-lyktan', privateJwk: skyddsregisterLyktan },
  'assistans-morgonrodnad': {
    clientId: 'assistansbok-morgonrodnad',
    privateJwk: assistansbokMorgonrodnad,
  },
  hamnljus: { clientId: 'skyddsregister-hamnljus', privateJwk: skyddsregisterHamnljus },
} satisfies Record<string, Program>

/** Organisations that have an invented program. The last two keep no register of their own. */
export type DemoController = keyof typeof programs
export const demoControllers = Object.keys(programs) as readonly DemoController[]

/** Someone of the organisation who asks for a client's data through its invented system, on the ground that is claimed. */
export function demoProfessional(
  archiveUrl: string,
  claim: ClaimInput & { readonly organisation: DemoController },
  clock?: () => Date,
): Professional {
  return createProfessional({ archiveUrl, ...programs[claim.organisation], clock }, claim)
}

/** The invented client information system that stores in a controller's register. */
export function demoVendor(
  controller: DemoController,
  archiveUrl: string,
  clock?: () => Date,
): Vendor {
  return createVendor({ archiveUrl, ...programs[controller], clock })
}
