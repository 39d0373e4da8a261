export const sv = {
  service: 'Testpost',
  banner: 'Testtjänst: här stannar all e-post',
  skip: 'Till innehållet',
  languageLabel: 'Språk',
  footer:
    'Det här är ingen riktig e-post. Inget skickas vidare, och allt glöms när tjänsten stannar.',
  heading: 'E-post som har skickats',
  lead: 'Här ser du de meddelanden som MittKanta har skickat, de nyaste först.',
  none: 'Inget har skickats ännu.',
  from: 'Från:',
  to: 'Till:',
}

export type Texts = typeof sv
