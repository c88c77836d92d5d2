import type { ProvenanceKind } from '../../measures/measure.js';
import type { Label } from '../../platform/language.js';

/** Texts of HSDS that are no label of a field or code. */
export const words = {
  listOfCodes: {
    nb: 'Svarene som skjemaet har. «Ikke registrert» er et svar, og er ikke nei.',
    nn: 'Svara som skjemaet har. «Ikkje registrert» er eit svar, og er ikkje nei.',
    en: 'The answers of the form. “Not recorded” is an answer, and is not no.',
  },
  fields: { nb: 'Felt med egne verdier', nn: 'Felt med eigne verdiar', en: 'Fields with values of their own' },
  aboutFields: {
    nb: 'Hvert felt er ett begrep; verdien står i attributtet. Et felt uten attributt er ikke registrert.',
    nn: 'Kvart felt er eitt omgrep; verdien står i attributtet. Eit felt utan attributt er ikkje registrert.',
    en: 'Each field is a term; its value stands in the attribute. A field without an attribute is not recorded.',
  },
  aboutProvenance: {
    nb: 'Hvordan et felt ble kjent; feltet og kilden står i attributtet.',
    nn: 'Korleis eit felt vart kjent; feltet og kjelda står i attributtet.',
    en: 'How a field became known; the field and its source stand in the attribute.',
  },
  countyAuthority: {
    nb: 'Fylkeskommunen, som har ansvaret for oppfølgingstjenesten.',
    nn: 'Fylkeskommunen, som har ansvaret for oppfølgingstenesta.',
    en: 'The county authority, which is responsible for the follow-up service.',
  },
  responsible: {
    nb: 'Står i registeret som lokalt ansvarlig for tiltak.',
    nn: 'Står i registeret som lokalt ansvarleg for tiltak.',
    en: 'Recorded as the organisation that is responsible for measures.',
  },
  norway: { nb: 'Hele landet', nn: 'Heile landet', en: 'The whole country' },
  placeIsNoAddress: {
    nb: 'Stedet er så nøyaktig som registeret har det: kommunen, eller fylket. Adresse er ikke registrert.',
    nn: 'Staden er så nøyaktig som registeret har han: kommunen, eller fylket. Adresse er ikkje registrert.',
    en: 'The place is as exact as the register has it: the municipality, or the county. No address is recorded.',
  },
} as const satisfies Readonly<Record<string, Label>>;

export const provenanceLabels: Readonly<Record<ProvenanceKind, Label>> = {
  PUBLISHED: { nb: 'Trykt i kilden', nn: 'Trykt i kjelda', en: 'Printed in the source' },
  DERIVED: { nb: 'Regnet ut fra andre felt', nn: 'Rekna ut frå andre felt', en: 'Worked out from other fields' },
  RECONSTRUCTED: {
    nb: 'Oppdiktet slik at de trykte tabellene kommer ut',
    nn: 'Oppdikta slik at dei trykte tabellane kjem ut',
    en: 'Invented so that the printed tables come out',
  },
  INFERRED: { nb: 'Sluttet fra kilden', nn: 'Slutta frå kjelda', en: 'Concluded from the source' },
  REPORTED: { nb: 'Meldt av den ansvarlige', nn: 'Meldt av den ansvarlege', en: 'Given by the one responsible' },
};
