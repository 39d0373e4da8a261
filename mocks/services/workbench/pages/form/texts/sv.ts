export const sv = {
  heading: 'Vad visas i MittKanta, och från när?',
  about:
    'Bestäm från vilken dag varje serviceuppgift visas i MittKanta, och bekräfta det som en annan har fört in.',
  lead: 'Er organisation bestämmer från vilken dag uppgifterna i varje serviceuppgift visas för klienterna. En dag som visar mer än förut gäller när en annan person har bekräftat den; det som visar mindre gäller genast.',
  now: 'Så är det nu',
  caption: 'Startdagar',
  task: 'Serviceuppgift',
  from: 'Visas från och med',
  none: 'Visas inte än',
  change: 'Ändra en startdag',
  which: 'Serviceuppgift',
  day: 'Visas från och med',
  dayHint: 'Lämna tomt om uppgifterna inte ska visas.',
  reason: 'Orsak',
  reasonHint: 'Till exempel paragraf och dag för beslutet. Orsaken syns i historiken.',
  save: 'Spara startdagen',
  faults: {
    task: 'Välj en serviceuppgift.',
    day: 'Skriv en dag som finns.',
    reason: 'Skriv orsaken.',
  },
  saved: 'Startdagen är införd',
  holds: 'Den gäller nu.',
  waits:
    'Den gäller när en annan huvudanvändare eller arkivets driftsorganisation har bekräftat den.',
}
