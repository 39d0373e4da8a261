/** The document is more than a PDF is made of here; it can still be read on its page. */
export class TooMuchForPdf extends Error {}
