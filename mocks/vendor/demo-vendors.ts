import type { JWK } from 'jose'
import asiakaspolkuCounty08 from '../keys/asiakaspolku-county-08.private.json'
import asiakaspolkuHelsinki from '../keys/asiakaspolku-helsinki.private.json'
import klientbokCounty05 from '../keys/klientbok-county-05.private.json'
import klientbokCounty17 from '../keys/klientbok-county-17.private.json'
import skyddsregisterLyktan from '../keys/skyddsregister-hemvard-lyktan.private.json'
import skyddsregisterThl from '../keys/skyddsregister-thl.private.json'
import { createVendor, type Vendor } from './vendor'

type Program = Readonly<{ clientId: string; privateJwk: JWK }>

const programs = {
  'county-05': { clientId: 'klientbok-county-05', privateJwk: klientbokCounty05 },
  'county-08': { clientId: 'asiakaspolku-county-08', privateJwk: asiakaspolkuCounty08 },
  'county-17': { clientId: 'klientbok-county-17', privateJwk: klientbokCounty17 },
  helsinki: { clientId: 'asiakaspolku-helsinki', privateJwk: asiakaspolkuHelsinki },
  thl: { clientId: 'skyddsregister-thl', privateJwk: skyddsregisterThl },
  'hemvard-lyktan': { clientId: 'skyddsregister-hemvard-lyktan', privateJwk: skyddsregisterLyktan },
} satisfies Record<string, Program>

/** Controllers in whose register an invented program can store. */
export type DemoController = keyof typeof programs
export const demoControllers = Object.keys(programs) as readonly DemoController[]

/** The invented client information system that stores in a controller's register. */
export function demoVendor(controller: DemoController, archiveUrl: string): Vendor {
  return createVendor({ archiveUrl, ...programs[controller] })
}
