export const sv = {
  heading: 'Leverantörens bänk',
  about:
    'Registrera klientdatasystem, byt nycklar, kontrollera transaktioner och se vad arkivet har sett.',
  lead: 'Här sköter ni klientdatasystemen som ni gör, och provar dem med påhittade klienter.',
  systems: {
    heading: 'Era system',
    none: 'Inget system är registrerat för er ännu. Driftsorganisationen intygar först ert system; sedan registrerar ni det här nedanför.',
    of: (organisation: string) => `Lagrar i registret för ${organisation}.`,
    someone: 'en annan organisation',
  },
  register: {
    heading: 'Registrera ett system',
    lead: 'Be driftsorganisationen om ett intyg (software statement) där er organisation står som leverantör. Det gäller i trettio dagar och registrerar ett system.',
    statement: 'Intyget',
    jwks: 'De publika nycklarna (JWKS)',
    jwksHint: 'JSON. RSA på minst 2048 bitar eller P-384, bara de publika delarna.',
    send: 'Registrera systemet',
    done: 'Systemet är registrerat',
    id: 'Systemets namn i arkivet (client_id)',
    token: 'Registreringens nyckelord (registration_access_token)',
    tokenAbout:
      'Spara det nu: det visas bara den här gången. Med det kan systemet självt byta sina nycklar (RFC 7592).',
    toSystem: 'Till systemet',
    faults: {
      statement: 'Klistra in hela intyget: tre delar med punkter emellan.',
      notTaken:
        'Arkivet tog inte emot registreringen. Intyget kan vara använt, för gammalt eller för någon annan, eller så är systemet redan registrerat.',
    },
  },
  keys: {
    heading: 'Nycklar',
    now: 'Nycklar som gäller nu',
    elsewhere: 'Nycklarna hämtas från systemets egen adress.',
    lead: 'Byt nyckel utan avbrott: skicka först både den gamla och den nya, och sedan bara den nya.',
    jwks: 'Publika nycklar som ska gälla (JWKS)',
    send: 'Byt nycklarna',
    done: 'Nycklarna är bytta. De gäller nu.',
    close: 'Stäng systemet',
    closeLead:
      'Systemet släpps inte in mer, från och med nu. Det kan bara öppnas med ett nytt intyg.',
    closeSure: 'Ja, stäng systemet genast',
    closeNot: 'Bekräfta att systemet ska stängas.',
    closed: 'Systemet är stängt',
    faults: {
      unreadable: 'Det här är inte nycklar i JSON.',
      secret:
        'Det fanns en privat nyckel i texten. Den ska aldrig lämna systemet. Byt den, och skicka bara de publika delarna.',
      notTaken:
        'Arkivet tog inte emot nycklarna. De ska vara RSA på minst 2048 bitar eller P-384 och ha ett namn (kid).',
    },
  },
  check: {
    heading: 'Kontrollera en transaktion',
    lead: 'Arkivet gör samma kontroller som när systemet lagrar, och berättar allt som är fel på en gång. Ingenting lagras. Klienterna ska vara påhittade.',
    bundle: 'Transaktionen (Bundle i JSON)',
    file: 'Eller välj en fil',
    fileHint: 'Högst 2 MB.',
    send: 'Kontrollera',
    fine: 'Allt är i sin ordning',
    fineText: 'Arkivet skulle ta emot transaktionen. Ingenting har lagrats.',
    store: 'Lagra transaktionen',
    storeLead:
      'Spara transaktionen som bundle.json. Systemet undertecknar själv: en privat nyckel ska aldrig klistras in på en sida, så arbetsbordet kan inte lagra åt er. Så snart arkivet har tagit emot handlingen syns den på systemets sida.',
    seen: 'Se om arkivet har fått den',
    wrong: (count: number) => (count === 1 ? 'En sak är fel' : `${count} saker är fel`),
    where: 'Var',
    what: 'Vad',
    code: 'Kod',
    caption: 'Det som är fel',
    codes: 'Vad koderna betyder',
    whole: 'hela transaktionen',
    faults: {
      empty: 'Klistra in en transaktion eller välj en fil.',
      notJson: 'Texten är inte JSON.',
      tooLarge: 'Transaktionen är större än 2 MB. Använd $validate direkt.',
      notTaken:
        'Arkivet kunde inte läsa transaktionen, eller så nämner den en personbeteckning som inte är påhittad. Ingenting kontrollerades.',
    },
  },
  list: {
    heading: 'Provfall',
    lead: 'Det här har arkivet sett av systemet, med påhittade klienter. Ingenting kryssas för hand.',
    caption: 'Provfall för varje handlingstyp',
    type: 'Handlingstyp',
    checked: 'Kontrollerad',
    checkedWithFaults: 'Kontrollerad med fel',
    stored: 'Lagrad',
    corrected: 'Rättad',
    annulled: 'Makulerad',
    csv: 'Hämta som tabell (CSV)',
    report: 'Hämta som rapport (FHIR TestReport)',
    latest: 'Lagrat senast',
    latestLead:
      'Här syns de tio senaste versionerna så snart arkivet har tagit emot dem. Läs in sidan på nytt när ni har lagrat.',
    latestNone: 'Ingenting är lagrat ännu.',
    identifier: 'Identifierare',
    version: 'Version',
    storedAt: 'Lagrad',
    again: 'Läs in sidan på nytt',
    file: 'provfall',
  },
  example: {
    heading: 'En färdig handling att lagra',
    lead: 'Här får ni en transaktion för en påhittad klient som arkivet tar emot. Lagra den med systemets egen nyckel: arbetsbordet har den inte.',
    type: 'Handlingstyp',
    client: 'Den påhittade klientens personbeteckning',
    clientHint: 'De tre siffrorna efter mellantecknet är 900–999.',
    clientFault: 'Skriv en påhittad personbeteckning med 900–999.',
    send: 'Hämta transaktionen',
    guide: 'Så lagras den med curl',
    guideLead:
      'make-assertion.mjs finns i projektets mapp mocks/vendor. Andra verktyg som undertecknar en JWT duger lika bra.',
  },
  toAll: 'Till alla system',
  notFound: 'Ni gör inget sådant system, eller så är det stängt.',
}

export type BenchTexts = typeof sv
