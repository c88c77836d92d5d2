import type { Message } from '../../platform/errors.js';

/** What editing says to people. None repeats the value it complains about. */

export const unknownCounty: Message = {
  nb: 'Fylket finnes ikke. Skriv nummeret eller navnet, for eksempel 39 eller Vestfold.',
  nn: 'Fylket finst ikkje. Skriv nummeret eller namnet, til dømes 39 eller Vestfold.',
  en: 'There is no such county. Write its number or name, such as 39 or Vestfold.',
};

export const neededToPublish: Message = {
  nb: 'Fyll ut dette før tiltaket publiseres.',
  nn: 'Fyll ut dette før tiltaket blir publisert.',
  en: 'Fill this in before the measure is published.',
};

export const sayWhyForWhom: Message = {
  nb: 'Skriv hvorfor målgruppen eller kategorien er satt eller endret.',
  nn: 'Skriv kvifor målgruppa eller kategorien er sett eller endra.',
  en: 'Write why the target group or category is set or changed.',
};

export const whichCounty: Message = {
  nb: 'Velg fylke, eller si at tiltaket tilbys i hele landet.',
  nn: 'Vel fylke, eller sei at tiltaket blir tilbode i heile landet.',
  en: 'Choose a county, or say that the measure is offered in the whole country.',
};

export const allCriteria: Message = {
  nb: 'Alle fire kriteriene må stemme for at tiltaket hører hjemme i registeret (NOVA 13/13, kapittel 3.1).',
  nn: 'Alle fire kriteria må stemme for at tiltaket høyrer heime i registeret (NOVA 13/13, kapittel 3.1).',
  en: 'All four criteria must hold for the measure to belong in the register (NOVA 13/13, chapter 3.1).',
};

export const sayWhetherExcluded: Message = {
  nb: 'Si om noen av unntakene gjelder. Velg ingen hvis de ikke gjør det.',
  nn: 'Sei om nokon av unntaka gjeld. Vel ingen om dei ikkje gjer det.',
  en: 'Say whether any of the exclusions holds. Choose none if they do not.',
};

export const excluded: Message = {
  nb: 'Slike tilbud er ikke med i registeret (NOVA 13/13, kapittel 3.1). Du kan beholde utkastet.',
  nn: 'Slike tilbod er ikkje med i registeret (NOVA 13/13, kapittel 3.1). Du kan halde på utkastet.',
  en: 'Such offers are not in the register (NOVA 13/13, chapter 3.1). You can keep the draft.',
};

export const nobodyUnder22: Message = {
  nb: 'Aldersgrensene stenger ute alle mellom 15 og 21 år, som registeret gjelder.',
  nn: 'Aldersgrensene stengjer ute alle mellom 15 og 21 år, som registeret gjeld.',
  en: 'The age limits leave out everybody between 15 and 21, whom the register is about.',
};

export const notFound: Message = {
  nb: 'Tiltaket finnes ikke, eller er ikke ditt å se.',
  nn: 'Tiltaket finst ikkje, eller er ikkje ditt å sjå.',
  en: 'There is no such measure, or it is not yours to see.',
};

export const notEdited: Message = {
  nb: 'Dette datasettet gjengir trykte kilder og kan ikke endres. Meld feil til redaksjonen.',
  nn: 'Dette datasettet attgir trykte kjelder og kan ikkje endrast. Meld feil til redaksjonen.',
  en: 'This dataset repeats printed sources and is not edited. Report mistakes to the editors.',
};

export const notYourCounty: Message = {
  nb: 'Rollen din kan ikke skrive i dette fylket.',
  nn: 'Rolla di kan ikkje skrive i dette fylket.',
  en: 'Your role may not write in this county.',
};

export const inUseAlready: Message = {
  nb: 'Et tiltak med samme id eller nøkkel finnes fra før, som publisert, utkast eller avsluttet. Se i fylkets arbeid, eller gi raden en egen nøkkel.',
  nn: 'Eit tiltak med same id eller nøkkel finst frå før, som publisert, utkast eller avslutta. Sjå i arbeidet til fylket, eller gi rada ein eigen nøkkel.',
  en: 'A measure with the same id or key exists already, published, as a draft or closed. See the county’s work, or give the row a key of its own.',
};

export const someNotStored: Message = {
  nb: 'Ingenting er lagret: noen av radene kan ikke lagres nå. Ta dem ut, og lagre de andre.',
  nn: 'Ingenting er lagra: nokre av radene kan ikkje lagrast no. Ta dei ut, og lagre dei andre.',
  en: 'Nothing is stored: some of the rows cannot be stored now. Take them out, and store the others.',
};

export const changedMeanwhile: Message = {
  nb: 'Noen har endret tiltaket siden du åpnet det. Se hva som er nytt, og lagre igjen.',
  nn: 'Nokon har endra tiltaket sidan du opna det. Sjå kva som er nytt, og lagre igjen.',
  en: 'Somebody has changed the measure since you opened it. See what is new, and save again.',
};

export const changedByOther: Message = {
  nb: 'Endret av en annen siden du åpnet tiltaket.',
  nn: 'Endra av ein annan sidan du opna tiltaket.',
  en: 'Changed by somebody else since you opened the measure.',
};

export const wrongStatus: Message = {
  nb: 'Det går ikke med tiltaket slik det står nå. Se om det er et utkast, publisert eller avsluttet.',
  nn: 'Det går ikkje med tiltaket slik det står no. Sjå om det er eit utkast, publisert eller avslutta.',
  en: 'The measure is not in a state for that. See whether it is a draft, published or closed.',
};

export const mergeWithItself: Message = {
  nb: 'Velg ett til fem andre tiltak, hvert av dem én gang.',
  nn: 'Vel eitt til fem andre tiltak, kvart av dei éin gong.',
  en: 'Choose one to five other measures, each of them once.',
};

export const nothingProposed: Message = {
  nb: 'Forslaget endrer ingenting. Endre minst ett felt.',
  nn: 'Framlegget endrar ingenting. Endre minst eitt felt.',
  en: 'The proposal changes nothing. Change at least one field.',
};

export const sayWhy: Message = {
  nb: 'Skriv kort hvorfor, høyst 500 tegn.',
  nn: 'Skriv kort kvifor, høgst 500 teikn.',
  en: 'Write briefly why, at most 500 characters.',
};

export const proposalNotFound: Message = {
  nb: 'Forslaget finnes ikke, eller er ikke ditt å se.',
  nn: 'Framlegget finst ikkje, eller er ikkje ditt å sjå.',
  en: 'There is no such proposal, or it is not yours to see.',
};

export const alreadyDecided: Message = {
  nb: 'Forslaget er allerede avgjort.',
  nn: 'Framlegget er alt avgjort.',
  en: 'The proposal has been decided already.',
};

export const chooseReason: Message = {
  nb: 'Velg en grunn til at forslaget avslås.',
  nn: 'Vel ein grunn til at framlegget blir avslått.',
  en: 'Choose a reason why the proposal is declined.',
};

export const notInProposal: Message = {
  nb: 'Feltet er ikke med i forslaget.',
  nn: 'Feltet er ikkje med i framlegget.',
  en: 'The field is not part of the proposal.',
};
