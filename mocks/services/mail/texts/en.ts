import type { Texts } from './sv'

export const en: Texts = {
  service: 'Test mail',
  banner: 'Test service: all e-mail stays here',
  skip: 'To the content',
  languageLabel: 'Language',
  footer:
    'This is no real e-mail. Nothing is sent on, and all is forgotten when the service stops.',
  heading: 'E-mails that have been sent',
  lead: 'Here you see what MyKanta has sent, newest first.',
  none: 'Nothing has been sent yet.',
  from: 'From:',
  to: 'To:',
}
