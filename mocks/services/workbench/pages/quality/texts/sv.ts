export const sv = {
  heading: 'Registrets kvalitet',
  about:
    'Se hur väl ert register sköts, per enhet och månad: uppgifternas fullständighet, strukturerad form, dröjsmål, rättelser och makuleringar.',
  lead: 'Talen gäller handlingar som har lagrats i din egen organisations register, per enhet och hel månad. De pekar inte ut någon klient.',
  period: 'Välj period',
  from: 'Lagrade från och med',
  to: 'Lagrade till och med',
  show: 'Visa',
  csv: 'Hämta som tabell (CSV)',
  file: 'kvalitet',
  faults: {
    day: 'Skriv en dag som finns.',
    order: 'Den sista dagen är före den första.',
    long: 'Perioden får vara högst två år.',
  },
  none: 'Inga handlingar har lagrats i registret under perioden.',
  hiddenHeading: 'Små tal är dolda',
  hidden:
    'Där det står ”dolt” är talet mindre än fem, eller så är de övriga handlingarna färre än fem, eller så hade enheten färre än fem klienter den månaden. Då kunde talet peka ut någon.',
  isHidden: 'dolt',
  wholly: 'Där allt är dolt',
  whollyText: (count: number) =>
    count === 1
      ? 'För en enhet och månad är alla tal dolda.'
      : `För ${count} enheter och månader är alla tal dolda.`,
  which: 'Visa vilka',
  complete: 'Fullständighet och dröjsmål',
  completeCaption: 'Handlingar, deras uppgifter och när de lagrades, per enhet och månad',
  shown: 'Visning, rättelser och makuleringar',
  shownCaption: 'Val om visningen, rättelser och makuleringar, per enhet och månad',
  heads: {
    unit: 'Enhet',
    month: 'Månad',
    documents: 'Handlingar',
    withRelationship: 'Med klientrelation',
    withMatter: 'Med ärende',
    structured: 'Med strukturerad form',
    storedLate: 'Lagrade sent',
    delayed: 'Fördröjd visning',
    specialContent: 'Särskilt innehåll',
    hiddenFromGuardians: 'Dolda för vårdnadshavare',
    annulled: 'Makulerade sedan dess',
    corrections: 'Rättelser',
  },
  counting: [
    'En handling räknas den månad då dess första version lagrades. Procenten är av de handlingarna.',
    'Med klientrelation och med ärende: handlingen nämner en klientrelation eller ett ärende som finns i ert register.',
    'Lagrade sent: mer än en vecka efter att handlingen gjordes. Gamla handlingar räknas inte.',
    'Rättelser: nya versioner som lagrades den månaden, också av äldre handlingar.',
  ],
  aboutHeading: 'Så räknas talen',
  percent: (count: string, share: string) => `${count} (${share} %)`,
  unavailable: 'Arkivet svarade inte. Försök igen om en stund.',
}

export type QualityTexts = typeof sv
