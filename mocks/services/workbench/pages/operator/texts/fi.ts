import type { sv } from './sv'

export const fi: typeof sv = {
  heading: 'Vahvistettavat ja mukaan otettavat',
  about:
    'Vahvista tai peru se, mitä organisaatiot ja arkiston omat ovat kirjanneet, ja ota mukaan uusia organisaatioita.',
  lead: 'Tässä on kaikki, mikä odottaa toista henkilöä, kaikissa organisaatioissa.',
  enter: 'Ota mukaan',
}
