const published = 'What the archive itself names; open, without a token.'

/** What is to be said of a type besides what can be done with it, also of those that stand in a transaction alone. */
export const notes: Readonly<Record<string, string>> = {
  AuditEvent:
    'A person’s by operations alone, for a portal says what may be told; a register’s use by search. docs/archive-portals.md, sections 2 and 4.',
  Binary: 'The contents of documents; stored in a transaction.',
  Bundle: 'A transaction is stored by POST [base], checked by $validate.',
  CodeSystem: published,
  ConceptMap:
    'What codes are in national code systems, as the operator has entered it; open, without a token.',
  Consent:
    'Consents to disclosure and prohibitions on it; docs/archive-portals.md, section 1, and docs/archive-api.md, section 14.',
  DocumentReference:
    'Stored in a transaction. A search is POST to _search; GET follows its next link.',
  NamingSystem: published,
  OperationDefinition: published,
  Patient: 'Only as entry of a transaction.',
  PractitionerRole: 'Only as included by EpisodeOfCare, and as entry of a transaction.',
  SearchParameter: published,
  StructureDefinition: published,
  Subscription: 'By rest-hook, on the token’s patient; docs/archive-portals.md, section 3.',
  Task: 'A matter; only as entry of a transaction.',
  ValueSet: published,
}
