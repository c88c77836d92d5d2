import type { Message } from '../platform/errors.js';

/** What a mapping round says to people. */

export const roundNotFound: Message = {
  nb: 'Kartleggingen finnes ikke.',
  nn: 'Kartlegginga finst ikkje.',
  en: 'There is no such mapping round.',
};

export const notInRound: Message = {
  nb: 'Fylket er ikke med i denne kartleggingen.',
  nn: 'Fylket er ikkje med i denne kartlegginga.',
  en: 'The county is not part of this mapping round.',
};

export const roundClosed: Message = {
  nb: 'Kartleggingen er avsluttet. Endringer du gjør nå, kommer med i den neste.',
  nn: 'Kartlegginga er avslutta. Endringar du gjer no, kjem med i den neste.',
  en: 'The mapping round is closed. What you change now will be part of the next one.',
};

export const deadlinePassed: Message = {
  nb: 'Fristen er gått ut. Be nasjonal redaktør om å levere for fylket.',
  nn: 'Fristen er gått ut. Be nasjonal redaktør om å levere for fylket.',
  en: 'The deadline has passed. Ask the national editor to submit for the county.',
};

export const deadlineBefore: Message = {
  nb: 'Fristen må være i dag eller senere.',
  nn: 'Fristen må vere i dag eller seinare.',
  en: 'The deadline must be today or later.',
};

export const someLeft = (count: number): Message => ({
  nb: `${count} tiltak er verken bekreftet, endret eller avsluttet.`,
  nn: `${count} tiltak er verken stadfesta, endra eller avslutta.`,
  en: `${count} measures are neither confirmed, changed nor closed.`,
});

export const alreadyOpen: Message = {
  nb: 'Det er alt en åpen kartlegging av dette skoleåret med noen av disse fylkene.',
  nn: 'Det er alt ei open kartlegging av dette skuleåret med nokre av desse fylka.',
  en: 'There is already an open mapping round of this school year with some of these counties.',
};

export const notSubmitted: Message = {
  nb: 'Fylket har ikke levert.',
  nn: 'Fylket har ikkje levert.',
  en: 'The county has not submitted.',
};

export const nobodySubmitted: Message = {
  nb: 'Ingen fylker har levert ennå. Da er det ingenting å fryse.',
  nn: 'Ingen fylke har levert enno. Då er det ingenting å fryse.',
  en: 'No county has submitted yet, so there is nothing to freeze.',
};

export const noCounties: Message = {
  nb: 'Velg minst ett fylke, eller la feltet stå åpent for alle.',
  nn: 'Vel minst eitt fylke, eller lat feltet stå ope for alle.',
  en: 'Choose at least one county, or leave the field out for all.',
};

export const sayWhyReturned: Message = {
  nb: 'Skriv hva fylket skal se på, høyst 500 tegn.',
  nn: 'Skriv kva fylket skal sjå på, høgst 500 teikn.',
  en: 'Write what the county should look at, at most 500 characters.',
};
