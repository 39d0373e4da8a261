export const sv = {
  heading: 'Införandeperioder',
  about: 'Se vem som tar i bruk arkivet i vilken period, och vem som har anmält ändringar.',
  lead: 'Organisationernas undertecknade beslut om ibruktagande efter period, och anmälningarna om ändringar. Ett utkast som inte är undertecknat ser bara organisationen själv.',
  decisions: 'Beslut efter period',
  decisionsCaption: 'Beslut om ibruktagande, den tidigaste perioden först',
  noDecisions: 'Ingen organisation har ett undertecknat beslut.',
  notices: 'Anmälningar om ändringar',
  noticesCaption: 'Anmälningar, de senaste först',
  noNotices: 'Ingen organisation har anmält en ändring.',
  columns: {
    organisation: 'Organisation',
    period: 'Period',
    system: 'System',
    state: 'Läge',
    when: 'Sänd',
    what: 'Vad',
    became: 'Hur det gick',
  },
  states: {
    decision: {
      sent: (moment: string) => `Sänt ${moment}, väntar på bekräftelse`,
      comes: (moment: string) => `Bekräftat, gäller från ${moment}`,
      holds: (moment: string) => `Bekräftat, gäller sedan ${moment}`,
    },
    notice: {
      sent: (moment: string) => `Ändring anmäld ${moment}, väntar på bekräftelse`,
      comes: (moment: string) => `Ändring bekräftad, gäller från ${moment}`,
      holds: (moment: string) => `Ändrat genom anmälan, gäller sedan ${moment}`,
    },
  },
  back: 'Till det som väntar',
}

export type Texts = typeof sv
