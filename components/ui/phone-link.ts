/** "tel:" and a number as it is called: the zero in brackets of "+358 (0)40 123" is for those who call within the country. */
export const phoneLink = (phone: string) =>
  `tel:${phone.replace(/(\+.*)\(0\)/, '$1').replaceAll(/[^\d+]/g, '')}`
