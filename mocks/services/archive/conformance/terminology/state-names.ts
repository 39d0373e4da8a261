import type { Capacity, Channel } from '@/lib/domain/codes/capacities'
import type { DocumentFormat } from '@/lib/domain/codes/document-states'
import type { Purpose } from '../../protocol/callers/claim'
import type { DirectiveCategory } from '../../statements/read-consent'
import { texts, type Texts } from '../texts'

export const formatNames = {
  'phase-2': texts('fas 2', 'vaihe 2', 'phase 2'),
  'phase-1': texts('fas 1', 'vaihe 1', 'phase 1'),
  old: texts('gammal handling', 'vanha asiakirja', 'old document'),
} as const satisfies Readonly<Record<DocumentFormat, Texts>>

export const organisationKindNames = {
  controller: texts('personuppgiftsansvarig', 'rekisterinpitäjä', 'controller'),
  unit: texts('enhet', 'yksikkö', 'unit'),
  producer: texts('tjänsteproducent', 'palveluntuottaja', 'service producer'),
} as const satisfies Readonly<Record<string, Texts>>

export const sectorNames = {
  'social-welfare': texts('socialvård', 'sosiaalihuolto', 'social welfare'),
} as const satisfies Readonly<Record<string, Texts>>

export const channelNames = {
  portal: texts('i MittKanta', 'OmaKannassa', 'in MyKanta'),
  oral: texts('muntligen', 'suullisesti', 'orally'),
  written: texts('skriftligen', 'kirjallisesti', 'in writing'),
} as const satisfies Readonly<Record<Channel, Texts>>

export const capacityNames = {
  self: texts('klienten själv', 'asiakas itse', 'the client'),
  guardian: texts('vårdnadshavare', 'huoltaja', 'guardian'),
  'information-right': texts(
    'den som har rätt att få uppgifter',
    'tiedonsaantioikeuden haltija',
    'one with a right to information',
  ),
  proxy: texts('ombud', 'valtuutettu', 'representative'),
} as const satisfies Readonly<Record<Capacity, Texts>>

export const communicationNames = {
  'kanta-information': texts('Kanta-informationen', 'Kanta-informointi', 'the Kanta information'),
} as const satisfies Readonly<Record<string, Texts>>

export const directiveNames = {
  'disclosure-consent': texts(
    'tillstånd att lämna ut uppgifter',
    'lupa tietojen luovuttamiseen',
    'consent to disclosure',
  ),
  'disclosure-prohibition': texts(
    'förbud mot att lämna ut uppgifter',
    'kielto tietojen luovuttamisesta',
    'prohibition on disclosure',
  ),
} as const satisfies Readonly<Record<DirectiveCategory, Texts>>

export const purposeNames = {
  'client-relationship': texts('klientrelation', 'asiakkuus', 'client relationship'),
  'statutory-right': texts('lagstadgad rätt', 'lakisääteinen oikeus', 'statutory right'),
  'archive-maintenance': texts('skötsel av arkivet', 'arkiston hoito', 'care of the archive'),
} as const satisfies Readonly<Record<Purpose, Texts>>
