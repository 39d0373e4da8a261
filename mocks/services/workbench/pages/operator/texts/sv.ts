export const sv = {
  heading: 'Att bekräfta',
  about: 'Se vad organisationer och arkivets egna har fört in, och bekräfta eller ta tillbaka det.',
  lead: 'Här är allt som väntar på en andra person, i alla organisationer.',
}
