export const sv = {
  heading: 'Påhittade klienter',
  about: 'Gör klienter som inte finns, med familj och ombud, och logga in i MittKanta som dem.',
  lead: 'En påhittad klient finns i testtjänsterna för identifiering och fullmakter. Ingen levande människa har hennes personbeteckning.',
  make: 'Gör en klient',
  child: 'Med ett barn, tio år, som hon är vårdnadshavare för',
  proxy: 'Med ett ombud som har hennes fullmakt inom socialvården',
  send: 'Gör klienten',
  made: 'De som ni har gjort',
  madeLead:
    'Lagra handlingar för dem, härifrån eller med ert eget program. Öppna sedan MittKanta som en av dem: tryck på Logga in där inom två minuter, så är du inloggad som den personen. Finns identifieringen på en annan dator väljer du personen där. De finns så länge testtjänsterna är i gång; den här listan försvinner när du loggar ut.',
  storeFor: (name: string) => `Lagra en handling för ${name}`,
  store: {
    lead: 'Här görs en handling för en påhittad klient, och arkivet kontrollerar den. Sedan lagrar ni den i ert systems namn.',
    system: 'System',
    type: 'Handlingstyp',
    send: 'Gör handlingen',
    none: 'Inget system är registrerat för er ännu. Registrera först ett på bänken.',
    toPeople: 'Till de påhittade klienterna',
  },
  openAs: (name: string) => `Öppna MittKanta som ${name}`,
  hetu: 'Personbeteckning (påhittad)',
  roles: { client: 'Klient', child: 'Hennes barn', proxy: 'Hennes ombud' },
  closed: 'Här kan inga klienter göras: testtjänsterna tar inte emot nya personer.',
  back: 'Till bänken',
}

export type PeopleTexts = typeof sv
