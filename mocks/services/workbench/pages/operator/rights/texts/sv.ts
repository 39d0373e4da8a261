const permits = {
  heading: 'Tillstånd för privata serviceproducenter',
  about:
    'För in tillstånd och anmälningar, och när de upphör. Utan tillstånd lagrar en privat producent ingenting.',
  lead: 'En privat serviceproducent lagrar bara så länge ett tillstånd eller en anmälan gäller.',
  second: 'Tillståndets nummer',
  secondHint: 'Siffror, bokstäver, punkter och bindestreck.',
  secondFault: 'Skriv tillståndets nummer, högst 64 tecken.',
}

export const sv = {
  permit: permits,
  'statutory-right': {
    heading: 'Lagstadgad rätt att få information',
    about: 'För in på vilka grunder i lagen en organisation får läsa det som andra har lagrat.',
    lead: 'En sådan rätt gäller utan samtycke och trots förbud. Den gäller först när en annan person har bekräftat den.',
    second: 'Grund i lagen',
    secondHint: '',
    secondFault: 'Välj grunden.',
  } satisfies typeof permits,
  organisation: 'Organisation',
  choose: 'Välj',
  from: 'Gäller från och med',
  until: 'Gäller till och med',
  untilHint: 'Lämna tomt om det inte finns någon sista dag.',
  reason: 'Orsak',
  reasonHint: 'Till exempel beslut och dag. Orsaken syns i historiken.',
  enter: 'För in',
  enterHeading: 'För in eller ändra',
  now: 'Det som gäller',
  none: 'Ingenting är infört.',
  open: 'Tills vidare',
  end: 'Ta bort',
  endOf: (what: string) => `Ta bort ${what}`,
  endReason: 'Borttaget av arkivets driftsorganisation',
  back: 'Till det som väntar',
  faults: {
    organisation: 'Välj organisationen.',
    from: 'Skriv en dag som finns.',
    until: 'Skriv en dag som finns, inte före den första dagen.',
    reason: 'Skriv orsaken, högst 1 000 tecken.',
  },
}

export type Texts = typeof sv
