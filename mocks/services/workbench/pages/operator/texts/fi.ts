import type { sv } from './sv'

export const fi: typeof sv = {
  heading: 'Vahvistettavat',
  about: 'Katso, mitä organisaatiot ja arkiston omat ovat kirjanneet, ja vahvista tai peru se.',
  lead: 'Tässä on kaikki, mikä odottaa toista henkilöä, kaikissa organisaatioissa.',
}
