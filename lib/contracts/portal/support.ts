/** Whom to ask about the service itself, as the operator has named it; what was not named is not there. */
export type Support = Readonly<{
  phone?: string
  email?: string
  /** When the phone is answered, in the language of the page. */
  hours?: string
  /** The address of a form for what people think of the service. */
  feedback?: string
}>
