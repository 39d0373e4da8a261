const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What a document that is only read is made of. Whatever is on none of these lists is refused: what is new, too. */
export const allowed = {
  /** Values of `Type`. */
  types: words(`
    Catalog Pages Page Font FontDescriptor Encoding CMap XObject ExtGState Pattern Mask Halftone Group
    Metadata OutputIntent StructTreeRoot StructElem Namespace MCR OBJR Annot Border Action Outlines
    PageLabel ViewerPreferences OCG OCMD XRef ObjStm SpiderContentSet Sig DocTimeStamp SigRef
    TransformParams Extensions DeveloperExtensions DSS VRI PagePiece`),
  actions: words('GoTo URI Named'),
  namedActions: words('NextPage PrevPage FirstPage LastPage'),
  annotations: words(`
    Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut
    Stamp Caret Ink Popup Widget PrinterMark Watermark`),
  /** Subtypes of XObject: no PostScript. */
  xObjects: words('Image Form'),
  filters: words(`
    FlateDecode ASCIIHexDecode ASCII85Decode RunLengthDecode DCTDecode JPXDecode CCITTFaxDecode
    JBIG2Decode`),
  /** Keys of the catalog. */
  catalog: words(`
    Type Version Extensions Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines
    OpenAction AcroForm Metadata StructTreeRoot MarkInfo Lang OutputIntents OCProperties Perms DSS
    PieceInfo LastModified`),
  /** Trees of names: places to go to, and nothing that runs or is kept within. */
  names: words('Dests'),
} as const

/** All actions that PDF knows, to tell them from elements and attributes that name their kind under `S` too. */
export const actionTypes = words(`
  GoTo GoToR GoToE GoToDp Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData
  JavaScript SetOCGState Rendition Trans GoTo3DView RichMediaExecute`)

/** Keys that have no place in what is only read, wherever they stand. */
export const forbiddenKeys = words(`
  AA JS JavaScript XFA EF EmbeddedFiles EmbeddedFDFs Renditions AF RF Collection RichMediaContent
  RichMediaSettings NeedsRendering Requirements OPI FFilter FDecodeParms PS`)

/** Keys whose value is told in place: one that stands elsewhere hides what the thing is. */
export const kindKeys = ['Type', 'Subtype', 'S', 'Filter'] as const

export const webAddress = /^(https?:\/\/|mailto:|tel:)[\x21-\x7e]+$/i
