import type { Organisation } from './organisation'

const hours = {
  sv: 'vardagar klockan 9–16',
  fi: 'arkisin kello 9–16',
  en: 'weekdays from 9 to 16',
}

const place = (phone: string, street: string) => ({
  contact: { phone, street, postalCode: '00000', city: 'Sagostad', hours },
})

/** Whoever runs the archive, and those who make client information systems. All are made up. */
export const archiveSide: readonly Organisation[] = [
  {
    id: 'archive-operator',
    kinds: ['operator'],
    names: {
      sv: 'Arkivets driftsorganisation (påhittad)',
      fi: 'Arkiston ylläpito-organisaatio (keksitty)',
      en: 'Operator of the archive (invented)',
    },
    ...place('02 000 301', 'Arkivgränden 1'),
  },
  {
    id: 'klientbok-oy',
    kinds: ['vendor'],
    names: { sv: 'Klientbok Systems Ab', fi: 'Klientbok Systems Oy', en: 'Klientbok Systems Ltd' },
    ...place('02 000 401', 'Kodgränden 4'),
  },
  {
    id: 'asiakaspolku-oy',
    kinds: ['vendor'],
    names: { sv: 'Asiakaspolku Ab', fi: 'Asiakaspolku Oy', en: 'Asiakaspolku Ltd' },
    ...place('02 000 402', 'Stigen 8'),
  },
]
