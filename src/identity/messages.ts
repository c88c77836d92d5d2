import type { Message } from '../platform/errors.js';

/** What identity says to people. None repeats what was sent. */

export const notSignedIn: Message = {
  nb: 'Logg inn for å gjøre dette.',
  nn: 'Logg inn for å gjere dette.',
  en: 'Sign in to do this.',
};

export const notYours: Message = {
  nb: 'Rollen din kan ikke gjøre dette her. Be den som svarer for fylket, eller foreslå endringen.',
  nn: 'Rolla di kan ikkje gjere dette her. Be den som svarar for fylket, eller gjer framlegg om endringa.',
  en: 'Your role may not do this here. Ask the one who answers for the county, or propose the change.',
};

export const tokenRefused: Message = {
  nb: 'Adgangstokenet godtas ikke. Hent et nytt.',
  nn: 'Tilgangstokenet blir ikkje godteke. Hent eit nytt.',
  en: 'The access token is not accepted. Fetch a new one.',
};

export const noRole: Message = {
  nb: 'Du er logget inn, men har ingen rolle her. Be administratoren om å legge deg til.',
  nn: 'Du er logga inn, men har inga rolle her. Be administratoren om å leggje deg til.',
  en: 'You are signed in but have no role here. Ask the administrator to add you.',
};

export const issuerSilent: Message = {
  nb: 'Innloggingstjenesten svarer ikke. Prøv igjen om litt.',
  nn: 'Innloggingstenesta svarar ikkje. Prøv igjen om litt.',
  en: 'The sign-in service does not answer. Try again in a moment.',
};

export const signInFailed: Message = {
  nb: 'Innloggingen ble ikke fullført. Begynn på nytt.',
  nn: 'Innlogginga vart ikkje fullført. Byrj på nytt.',
  en: 'Signing in was not completed. Start again.',
};

export const noSuchUser: Message = {
  nb: 'Prøvebrukeren finnes ikke, eller kan ikke brukes her.',
  nn: 'Prøvebrukaren finst ikkje, eller kan ikkje brukast her.',
  en: 'There is no such sample user, or it cannot be used here.',
};

export const wrongKey: Message = {
  nb: 'Bruk 1 til 255 vanlige tegn, for eksempel en ny uuid.',
  nn: 'Bruk 1 til 255 vanlege teikn, til dømes ein ny uuid.',
  en: 'Use 1 to 255 plain characters, such as a new uuid.',
};

export const keyUsedOtherwise: Message = {
  nb: 'Nøkkelen er brukt før, til noe annet. Lag en ny nøkkel for hver handling.',
  nn: 'Nøkkelen er brukt før, til noko anna. Lag ein ny nøkkel for kvar handling.',
  en: 'The key was used before, for something else. Make a new key for each act.',
};
