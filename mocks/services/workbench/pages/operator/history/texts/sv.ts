export const sv = {
  heading: 'Historik',
  about: 'Se vem som har fört in vad, från när det gäller och vem som bekräftade det.',
  lead: 'Allt som har förts in om organisationer, rättigheter och visning, det nyaste först. Ingenting tas bort härifrån.',
  show: 'Vad ska visas?',
  organisation: 'Organisation',
  allOrganisations: 'Alla',
  kind: 'Vad',
  allKinds: 'Allt',
  search: 'Visa',
  found: 'Ändringar',
  none: 'Ingenting sådant har förts in.',
  entered: (name: string, moment: string) => `${name}, ${moment}`,
  enteredBy: 'Infört av',
  reason: 'Orsak',
  became: 'Vad som hände',
  states: {
    waiting: 'Väntar på en andra person',
    refused: (who: string) => `Tillbakataget av ${who}`,
    confirmed: (who: string, moment: string) => `Bekräftat av ${who}. Gäller från ${moment}`,
    holds: (moment: string) => `Gäller från ${moment}`,
  },
  older: 'Visa äldre',
  back: 'Till det som väntar',
}

export type Texts = typeof sv
