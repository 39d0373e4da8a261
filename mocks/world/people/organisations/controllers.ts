import type { Names } from './organisation'

const county = (fi: string, sv: string, en: string): Names => ({
  fi: `${fi} hyvinvointialue`,
  sv: `${sv} välfärdsområde`,
  en: `Wellbeing services county of ${en}`,
})

/** The public controllers by id. The number of a county is the one that Statistics Finland gives it. */
export const controllerNames: Readonly<Record<string, Names>> = {
  'county-01': county('Itä-Uudenmaan', 'Östra Nylands', 'East Uusimaa'),
  'county-02': county('Keski-Uudenmaan', 'Mellersta Nylands', 'Central Uusimaa'),
  'county-03': county('Länsi-Uudenmaan', 'Västra Nylands', 'Western Uusimaa'),
  'county-04': county('Vantaan ja Keravan', 'Vanda och Kervo', 'Vantaa and Kerava'),
  'county-05': county('Varsinais-Suomen', 'Egentliga Finlands', 'Southwest Finland'),
  'county-06': county('Satakunnan', 'Satakunta', 'Satakunta'),
  'county-07': county('Kanta-Hämeen', 'Egentliga Tavastlands', 'Kanta-Häme'),
  'county-08': county('Pirkanmaan', 'Birkalands', 'Pirkanmaa'),
  'county-09': county('Päijät-Hämeen', 'Päijänne-Tavastlands', 'Päijät-Häme'),
  'county-10': county('Kymenlaakson', 'Kymmenedalens', 'Kymenlaakso'),
  'county-11': county('Etelä-Karjalan', 'Södra Karelens', 'South Karelia'),
  'county-12': county('Etelä-Savon', 'Södra Savolax', 'South Savo'),
  'county-13': county('Pohjois-Savon', 'Norra Savolax', 'North Savo'),
  'county-14': county('Pohjois-Karjalan', 'Norra Karelens', 'North Karelia'),
  'county-15': county('Keski-Suomen', 'Mellersta Finlands', 'Central Finland'),
  'county-16': county('Etelä-Pohjanmaan', 'Södra Österbottens', 'South Ostrobothnia'),
  'county-17': county('Pohjanmaan', 'Österbottens', 'Ostrobothnia'),
  'county-18': county('Keski-Pohjanmaan', 'Mellersta Österbottens', 'Central Ostrobothnia'),
  'county-19': county('Pohjois-Pohjanmaan', 'Norra Österbottens', 'North Ostrobothnia'),
  'county-20': county('Kainuun', 'Kajanalands', 'Kainuu'),
  'county-21': county('Lapin', 'Lapplands', 'Lapland'),
  helsinki: { fi: 'Helsingin kaupunki', sv: 'Helsingfors stad', en: 'City of Helsinki' },
  thl: {
    fi: 'Terveyden ja hyvinvoinnin laitos',
    sv: 'Institutet för hälsa och välfärd',
    en: 'Finnish Institute for Health and Welfare',
  },
}
