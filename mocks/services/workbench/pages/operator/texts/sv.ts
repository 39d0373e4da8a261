export const sv = {
  heading: 'Att bekräfta och släppa in',
  about:
    'Bekräfta eller ta tillbaka det som organisationer och arkivets egna har fört in, och släpp in nya organisationer.',
  lead: 'Här är allt som väntar på en andra person, i alla organisationer.',
  enter: 'Släpp in',
}
