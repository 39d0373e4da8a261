/** Everything that a client information system may ask to store by; what it is let store, its profile and its decision say (A8). */
export const storingScope =
  'system/DocumentReference.cu system/Binary.c system/EpisodeOfCare.cu system/PractitionerRole.cu system/Task.cu system/Patient.cu'
