import type { Names, Organisation } from './organisation'

const weekdays = (from: number, to: number): Names => ({
  sv: `vardagar klockan ${from}–${to}`,
  fi: `arkisin kello ${from}–${to}`,
  en: `weekdays from ${from} to ${to}`,
})

const allHours: Names = {
  sv: 'alla dagar dygnet runt',
  fi: 'kaikkina päivinä ympäri vuorokauden',
  en: 'every day around the clock',
}

type Place = Readonly<{ phone: string; street: string; city?: string; hours: Names }>

const unit = (id: string, partOf: string, names: Names, place: Place): Organisation => ({
  id: `unit-${id}`,
  kinds: ['unit'],
  names,
  partOf,
  contact: { postalCode: '00000', city: 'Sagostad', ...place },
})

const southwest: readonly Organisation[] = [
  unit(
    'snostjarnan',
    'county-05',
    {
      sv: 'Handikappservice Snöstjärnan',
      fi: 'Vammaispalvelut Lumitähti',
      en: 'Disability Services Snöstjärnan',
    },
    { phone: '02 000 010', street: 'Snöstjärnestigen 1', hours: weekdays(9, 11) },
  ),
  unit(
    'manskensudden',
    'county-05',
    { sv: 'Enheten Månskensudden', fi: 'Kuutamoniemen yksikkö', en: 'Unit Månskensudden' },
    { phone: '02 000 020', street: 'Månskensudden 4', hours: weekdays(9, 12) },
  ),
  unit(
    'sagoskogen',
    'county-05',
    {
      sv: 'Familjecentret Sagoskogen',
      fi: 'Perhekeskus Satumetsä',
      en: 'Family Centre Sagoskogen',
    },
    { phone: '02 000 030', street: 'Sagoskogsvägen 12', hours: weekdays(9, 15) },
  ),
  unit(
    'lyktgranden',
    'county-05',
    {
      sv: 'Socialstationen Lyktgränden',
      fi: 'Sosiaaliasema Lyhtykuja',
      en: 'Social Welfare Office Lyktgränden',
    },
    { phone: '02 000 040', street: 'Lyktgränden 7', hours: weekdays(10, 12) },
  ),
  unit(
    'hostvinden',
    'county-05',
    {
      sv: 'Klientstyrning för äldre Höstvinden',
      fi: 'Ikäihmisten asiakasohjaus Syystuuli',
      en: 'Older People’s Guidance Höstvinden',
    },
    { phone: '02 000 050', street: 'Höstvindsgatan 3', hours: weekdays(9, 14) },
  ),
  unit(
    'stilla-viken',
    'county-05',
    {
      sv: 'Missbrukartjänster Stilla viken',
      fi: 'Päihdepalvelut Tyynilahti',
      en: 'Substance Abuse Services Stilla viken',
    },
    { phone: '02 000 060', street: 'Stilla viken 2', hours: weekdays(8, 16) },
  ),
]

const elsewhere: readonly Organisation[] = [
  unit(
    'regnbagsgrand',
    'county-08',
    { sv: 'Enheten Regnbågsgränd', fi: 'Sateenkaarikujan yksikkö', en: 'Unit Regnbågsgränd' },
    { phone: '03 000 020', street: 'Sateenkaarikuja 5', city: 'Satula', hours: weekdays(9, 11) },
  ),
  unit(
    'kielorinne',
    'county-08',
    {
      sv: 'Familjeservice Kielorinne',
      fi: 'Lapsiperheiden palvelut Kielorinne',
      en: 'Family Services Kielorinne',
    },
    { phone: '03 000 030', street: 'Kielorinne 8', city: 'Satula', hours: weekdays(9, 15) },
  ),
  unit(
    'havutupa',
    'county-08',
    { sv: 'Hemvården Havutupa', fi: 'Kotihoito Havutupa', en: 'Home Care Havutupa' },
    { phone: '03 000 040', street: 'Havupolku 2', city: 'Satula', hours: weekdays(8, 15) },
  ),
  unit(
    'aurinkolaituri',
    'helsinki',
    {
      sv: 'Servicestationen Solbryggan',
      fi: 'Palvelupiste Aurinkolaituri',
      en: 'Service Point Aurinkolaituri',
    },
    { phone: '09 000 010', street: 'Aurinkolaituri 1', city: 'Satula', hours: weekdays(10, 14) },
  ),
  unit(
    'blaklockan',
    'county-17',
    {
      sv: 'Socialservice Blåklockan',
      fi: 'Sosiaalipalvelut Sinikello',
      en: 'Social Services Blåklockan',
    },
    { phone: '06 000 010', street: 'Blåklocksvägen 9', hours: weekdays(9, 12) },
  ),
  unit(
    'trygga-hamnen',
    'thl',
    {
      sv: 'Skyddshemmet Trygga hamnen',
      fi: 'Turvakoti Turvasatama',
      en: 'Shelter Trygga hamnen',
    },
    { phone: '02 000 090', street: 'Hemlig adress', hours: allHours },
  ),
]

/** Invented units, each of which belongs to a controller. */
export const units: readonly Organisation[] = [...southwest, ...elsewhere]

/**
 * Invented private producers. The second one is also a controller: for service that its clients pay for themselves. The last
 * one runs a shelter, whose register is THL's.
 */
export const producers: readonly Organisation[] = [
  {
    id: 'assistans-morgonrodnad',
    kinds: ['producer'],
    names: {
      sv: 'Assistans Morgonrodnad Ab',
      fi: 'Assistans Morgonrodnad Ab',
      en: 'Assistans Morgonrodnad Ab',
    },
    contact: {
      phone: '02 000 110',
      street: 'Gryningsgatan 6',
      postalCode: '00000',
      city: 'Sagostad',
      hours: weekdays(8, 18),
    },
  },
  {
    id: 'hemvard-lyktan',
    kinds: ['producer', 'controller'],
    names: { sv: 'Hemvård Lyktan Ab', fi: 'Hemvård Lyktan Ab', en: 'Hemvård Lyktan Ab' },
    contact: {
      phone: '02 000 120',
      street: 'Lyktgränden 11',
      postalCode: '00000',
      city: 'Sagostad',
      hours: weekdays(8, 16),
    },
  },
  unit(
    'lyktan-hemma',
    'hemvard-lyktan',
    { sv: 'Lyktans hemservice', fi: 'Lyktanin kotipalvelu', en: 'Lyktan Home Service' },
    { phone: '02 000 121', street: 'Lyktgränden 11', hours: weekdays(8, 16) },
  ),
  {
    id: 'hamnljus',
    kinds: ['producer'],
    names: { sv: 'Föreningen Hamnljus rf', fi: 'Satamavalo ry', en: 'Hamnljus Association' },
    contact: {
      phone: '02 000 130',
      street: 'Hemlig adress',
      postalCode: '00000',
      city: 'Sagostad',
      hours: allHours,
    },
    extensiveAccess: [{ controller: 'thl', socialService: 'shelter', from: '2024-01-01' }],
  },
]
