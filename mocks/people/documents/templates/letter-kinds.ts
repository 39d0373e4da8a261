import type { DocumentType } from '@/lib/domain/codes/document-types'

/** Name of the document, the heading over what it is about, and what it says besides. */
export type LetterKind = Readonly<{
  name: string
  about: string
  closing: string
  items: readonly string[]
}>

type Kinds = Readonly<Partial<Record<DocumentType, LetterKind>>>

const kind = (name: string, about: string, closing: string, ...items: string[]): LetterKind => ({
  name,
  about,
  closing,
  items,
})

export const swedishLetters: Kinds = {
  'custody-investigation': kind(
    'Utredning om vårdnad och umgänge',
    'Tingsrättens begäran',
    'Utredningen lämnas till tingsrätten. Parterna har fått läsa den.',
    'Samtal med båda föräldrarna',
    'Två hembesök',
    'Samtal med barnet i enrum',
  ),
  'payment-commitment': kind(
    'Betalningsförbindelse',
    'Vad förbindelsen gäller',
    'Förbindelsen gäller i en månad och kan inte bytas mot pengar.',
    'Visa upp förbindelsen i kassan',
    'Butiken fakturerar välfärdsområdet',
  ),
  'client-relationship-document': kind(
    'Klientrelationshandling',
    'Klientrelationens uppgifter',
    'Handlingen uppdateras när klientrelationen ändras.',
    'Serviceuppgift',
    'Egen kontaktperson',
    'Enhet som ger servicen',
  ),
  'client-journal-entry': kind(
    'Anteckning i klientjournalen',
    'Vad som har hänt',
    'Anteckningen är gjord samma dag.',
    'Samtal per telefon',
    'Överenskommelse om nästa träff',
  ),
  notification: kind(
    'Anmälan',
    'Vad anmälan gäller',
    'Anmälan har tagits emot och behandlas av enheten.',
    'Klienten känner till anmälan',
    'Ingen brådskande åtgärd behövs',
  ),
  'service-need-notification': kind(
    'Anmälan om behov av socialvård',
    'Vad anmälaren berättade',
    'Klienten kontaktas inom två vardagar. Behovet bedöms utan dröjsmål.',
    'Anmälan gjordes tillsammans med klienten',
    'Anmälaren är anställd inom hälsovården',
  ),
  'aftercare-plan': kind(
    'Plan för eftervård',
    'Vad planen gäller',
    'Planen ses över var sjätte månad tills eftervården upphör.',
    'Eget boende med stöd',
    'Studier och ekonomi',
    'En vuxen att ringa till',
  ),
  'maintenance-agreement': kind(
    'Avtal om underhåll',
    'Vad föräldrarna avtalar om',
    'Socialmyndigheten har fastställt avtalet. Det kan verkställas som en lagakraftvunnen dom.',
    'Bidraget betalas i förskott varje månad',
    'Bidraget följer levnadskostnadsindex',
  ),
  'custody-agreement': kind(
    'Avtal om vårdnad och umgänge',
    'Vad föräldrarna avtalar om',
    'Socialmyndigheten har fastställt avtalet som förenligt med barnets intresse.',
    'Båda föräldrarna är vårdnadshavare',
    'Barnet bor turvis hos föräldrarna',
    'Högtiderna delas turvis',
  ),
  'restriction-decision': kind(
    'Beslut om begränsningsåtgärd',
    'Vad beslutet gäller',
    'Beslutet kan överklagas hos förvaltningsdomstolen inom 30 dagar. Åtgärden upphör genast när den inte längre behövs.',
    'Barnet har hörts',
    'Lindrigare sätt har prövats',
    'Åtgärden är skriven för en bestämd tid',
  ),
  minutes: kind(
    'Protokoll',
    'Ärendet',
    'Protokollet är granskat och godkänt.',
    'Mötet var beslutfört',
    'Inga jäv anmäldes',
  ),
  hearing: kind(
    'Handling om hörande',
    'Vad hörandet gäller',
    'Den som hörs kan svara muntligt eller skriftligt inom 14 dagar.',
    'Utkastet till beslut är bifogat',
    'Svaret antecknas i ärendet',
  ),
  request: kind(
    'Begäran om tilläggsuppgifter',
    'Vad som behövs',
    'Skicka uppgifterna inom två veckor. Be om mer tid om det behövs.',
    'Kontoutdrag för en månad',
    'Hyresavtal',
    'Läkarutlåtande om det finns',
  ),
  certificate: kind(
    'Intyg',
    'Vad intyget gäller',
    'Intyget är gett på klientens begäran och är avgiftsfritt.',
    'Servicen pågår',
    'Avgiften är betald',
  ),
  referral: kind(
    'Remiss',
    'Vad remissen gäller',
    'Mottagaren kontaktar klienten direkt.',
    'Klienten har gett sitt samtycke',
    'Nödvändiga uppgifter är bifogade',
  ),
  'review-request': kind(
    'Begäran om omprövning',
    'Vad begäran gäller',
    'Begäran behandlas vid individsektionens nästa möte.',
    'Begäran kom in i tid',
    'Beslutet som begäran gäller är bifogat',
  ),
  other: kind(
    'Meddelande',
    'Vad meddelandet gäller',
    'Meddelandet kräver inga åtgärder.',
    'Uppgifterna är antecknade',
    'Frågor besvaras per telefon',
  ),
}

export const finnishLetters: Kinds = {
  'custody-investigation': kind(
    'Selvitys huollosta ja tapaamisoikeudesta',
    'Käräjäoikeuden pyyntö',
    'Selvitys toimitetaan käräjäoikeudelle. Osapuolet ovat saaneet lukea sen.',
    'Keskustelut kummankin vanhemman kanssa',
    'Kaksi kotikäyntiä',
    'Keskustelu lapsen kanssa kahden kesken',
  ),
  'payment-commitment': kind(
    'Maksusitoumus',
    'Mitä sitoumus koskee',
    'Sitoumus on voimassa kuukauden, eikä sitä voi vaihtaa rahaksi.',
    'Näytä sitoumus kassalla',
    'Kauppa laskuttaa hyvinvointialuetta',
  ),
  'client-relationship-document': kind(
    'Asiakkuusasiakirja',
    'Asiakkuuden tiedot',
    'Asiakirja päivitetään, kun asiakkuus muuttuu.',
    'Palvelutehtävä',
    'Omatyöntekijä',
    'Palvelua antava yksikkö',
  ),
  'client-journal-entry': kind(
    'Asiakaskertomusmerkintä',
    'Mitä on tapahtunut',
    'Merkintä on tehty samana päivänä.',
    'Puhelinkeskustelu',
    'Sovittu seuraavasta tapaamisesta',
  ),
  notification: kind(
    'Ilmoitus',
    'Mitä ilmoitus koskee',
    'Ilmoitus on otettu vastaan, ja yksikkö käsittelee sen.',
    'Asiakas tietää ilmoituksesta',
    'Kiireellisiä toimia ei tarvita',
  ),
  'service-need-notification': kind(
    'Ilmoitus sosiaalihuollon tarpeesta',
    'Mitä ilmoittaja kertoi',
    'Asiakkaaseen otetaan yhteyttä kahden arkipäivän kuluessa. Tarve arvioidaan viipymättä.',
    'Ilmoitus tehtiin yhdessä asiakkaan kanssa',
    'Ilmoittaja työskentelee terveydenhuollossa',
  ),
  'aftercare-plan': kind(
    'Jälkihuoltosuunnitelma',
    'Mitä suunnitelma koskee',
    'Suunnitelma tarkistetaan puolivuosittain jälkihuollon päättymiseen asti.',
    'Oma asunto ja tuki asumiseen',
    'Opinnot ja talous',
    'Aikuinen, jolle voi soittaa',
  ),
  'maintenance-agreement': kind(
    'Sopimus elatuksesta',
    'Mistä vanhemmat sopivat',
    'Sosiaaliviranomainen on vahvistanut sopimuksen. Se voidaan panna täytäntöön kuin lainvoimainen tuomio.',
    'Elatusapu maksetaan etukäteen kuukausittain',
    'Elatusapu seuraa elinkustannusindeksiä',
  ),
  'custody-agreement': kind(
    'Sopimus huollosta ja tapaamisoikeudesta',
    'Mistä vanhemmat sopivat',
    'Sosiaaliviranomainen on vahvistanut sopimuksen lapsen edun mukaisena.',
    'Kumpikin vanhempi on huoltaja',
    'Lapsi asuu vuorotellen vanhempien luona',
    'Juhlapäivät jaetaan vuorotellen',
  ),
  'restriction-decision': kind(
    'Rajoitustoimenpidepäätös',
    'Mitä päätös koskee',
    'Päätöksestä voi valittaa hallinto-oikeuteen 30 päivän kuluessa. Toimi lopetetaan heti, kun sitä ei enää tarvita.',
    'Lasta on kuultu',
    'Lievempiä keinoja on kokeiltu',
    'Toimi on määräaikainen',
  ),
  minutes: kind(
    'Pöytäkirja',
    'Asia',
    'Pöytäkirja on tarkastettu ja hyväksytty.',
    'Kokous oli päätösvaltainen',
    'Esteellisyyksiä ei ilmoitettu',
  ),
  hearing: kind(
    'Kuulemisasiakirja',
    'Mistä kuullaan',
    'Kuultava voi vastata suullisesti tai kirjallisesti 14 päivän kuluessa.',
    'Päätösluonnos on liitteenä',
    'Vastaus kirjataan asiaan',
  ),
  request: kind(
    'Lisätietopyyntö',
    'Mitä tarvitaan',
    'Lähetä tiedot kahden viikon kuluessa. Pyydä lisäaikaa, jos tarvitset sitä.',
    'Tiliote kuukaudelta',
    'Vuokrasopimus',
    'Lääkärinlausunto, jos sellainen on',
  ),
  certificate: kind(
    'Todistus',
    'Mitä todistus koskee',
    'Todistus on annettu asiakkaan pyynnöstä, ja se on maksuton.',
    'Palvelu on voimassa',
    'Maksu on maksettu',
  ),
  referral: kind(
    'Lähete',
    'Mitä lähete koskee',
    'Vastaanottaja ottaa asiakkaaseen suoraan yhteyttä.',
    'Asiakas on antanut suostumuksensa',
    'Tarvittavat tiedot ovat liitteenä',
  ),
  'review-request': kind(
    'Oikaisuvaatimus',
    'Mitä vaatimus koskee',
    'Vaatimus käsitellään yksilöasioiden jaoston seuraavassa kokouksessa.',
    'Vaatimus saapui määräajassa',
    'Päätös, jota vaatimus koskee, on liitteenä',
  ),
  other: kind(
    'Tiedote',
    'Mitä tiedote koskee',
    'Tiedote ei edellytä toimia.',
    'Tiedot on kirjattu',
    'Kysymyksiin vastataan puhelimitse',
  ),
}
