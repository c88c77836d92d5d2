import type { Message } from '../../platform/errors.js';
import { answerWithinMs, type Failure, webhookLimits } from './webhook.js';

/** What webhooks say to people. None repeats an address or anything that a receiver answered. */

export const noWebhooksHere: Message = {
  nb: 'Varsling er ikke slått på her. Den som driver tjenesten, må sette WEBHOOK_KEY.',
  nn: 'Varsling er ikkje slått på her. Den som driv tenesta, må setje WEBHOOK_KEY.',
  en: 'Webhooks are not turned on here. Whoever runs the service must set WEBHOOK_KEY.',
};

export const noSuchWebhook: Message = {
  nb: 'Varslingen finnes ikke, eller den er tatt bort. Last siden på nytt.',
  nn: 'Varslinga finst ikkje, eller ho er teken bort. Last sida på nytt.',
  en: 'There is no such webhook, or it was removed. Load the page again.',
};

export const publicAddressOnly: Message = {
  nb: 'Bruk en adresse på det åpne nettet som begynner med https:// og er uten brukernavn og passord. Private adresser tas ikke imot.',
  nn: 'Bruk ei adresse på det opne nettet som byrjar med https:// og er utan brukarnamn og passord. Private adresser blir ikkje tekne imot.',
  en: 'Use an address of the public web that begins with https:// and has no user name and password. Private addresses are not accepted.',
};

export const unknownName: Message = {
  nb: 'Navnet i adressen finnes ikke nå. Se etter skrivefeil, eller prøv igjen om litt.',
  nn: 'Namnet i adressa finst ikkje no. Sjå etter skrivefeil, eller prøv igjen om litt.',
  en: 'The name in the address cannot be found now. Look for a slip, or try again in a moment.',
};

export const unknownCounty: Message = {
  nb: 'Fylket finnes ikke i dag. Bruk nummeret eller navnet til et fylke av i dag.',
  nn: 'Fylket finst ikkje i dag. Bruk nummeret eller namnet til eit fylke av i dag.',
  en: 'There is no such county today. Use the number or name of a county of today.',
};

export const tooMany: Message = {
  nb: `Et fylke kan ha høyst ${webhookLimits.ofACounty} adresser. Ta bort en som ikke er i bruk.`,
  nn: `Eit fylke kan ha høgst ${webhookLimits.ofACounty} adresser. Ta bort ei som ikkje er i bruk.`,
  en: `A county can have at most ${webhookLimits.ofACounty} addresses. Remove one that is not in use.`,
};

export const registeredAlready: Message = {
  nb: 'Adressen er registrert fra før for dette fylket. Ta bort den gamle først.',
  nn: 'Adressa er registrert frå før for dette fylket. Ta bort den gamle først.',
  en: 'The address is registered for this county already. Remove the old one first.',
};

export const otherUrl: Message = {
  nb: 'Dette er ikke adressen til varslingen. Last siden på nytt, og ta bort den du mener.',
  nn: 'Dette er ikkje adressa til varslinga. Last sida på nytt, og ta bort den du meiner.',
  en: 'This is not the address of the webhook. Load the page again and remove the one you mean.',
};

const seconds = answerWithinMs / 1_000;

const withoutAnswer: Readonly<Record<string, Message>> = {
  TOO_SLOW: {
    nb: `Mottakeren svarte ikke innen ${seconds} sekunder.`,
    nn: `Mottakaren svara ikkje innan ${seconds} sekund.`,
    en: `The receiver did not answer within ${seconds} seconds.`,
  },
  NOT_PUBLIC: {
    nb: 'Navnet i adressen fører ikke til det åpne nettet, så ingenting ble sendt.',
    nn: 'Namnet i adressa fører ikkje til det opne nettet, så ingenting vart sendt.',
    en: 'The name in the address does not lead to the public web, so nothing was sent.',
  },
};

const unreachable: Message = {
  nb: 'Mottakeren kunne ikke nås: navnet finnes ikke, ingen svarer, eller sertifikatet gjelder ikke.',
  nn: 'Mottakaren kunne ikkje nåast: namnet finst ikkje, ingen svarar, eller sertifikatet gjeld ikkje.',
  en: 'The receiver could not be reached: no such name, nobody answers, or the certificate is not valid.',
};

/** Why something did not arrive, in plain words. */
export function failureMessage(failure: Failure): Message {
  const status = Number(failure);
  if (Number.isNaN(status)) return withoutAnswer[failure] ?? unreachable;
  if (status === 410) {
    return {
      nb: 'Mottakeren svarte at adressen er lagt ned (410). Ingenting sendes før du sender på nytt.',
      nn: 'Mottakaren svara at adressa er lagd ned (410). Ingenting blir sendt før du sender på nytt.',
      en: 'The receiver answered that the address is gone (410). Nothing is sent until you send again.',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      nb: `Mottakeren viste videre til en annen adresse (${status}). Registrer den endelige adressen.`,
      nn: `Mottakaren viste vidare til ei anna adresse (${status}). Registrer den endelege adressa.`,
      en: `The receiver redirected to another address (${status}). Register the final address.`,
    };
  }
  return {
    nb: `Mottakeren svarte med feil (${status}).`,
    nn: `Mottakaren svara med feil (${status}).`,
    en: `The receiver answered with an error (${status}).`,
  };
}
