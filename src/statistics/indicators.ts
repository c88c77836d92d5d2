import type { OtCodeVersion } from '../codes/ot-status-codes.js';
import type { Label } from '../platform/language.js';
import type { YouthDimension } from './youth-count.js';

interface CountedCode {
  readonly dimension: YouthDimension;
  readonly key: string;
}

/** What the counts are used to say of a county or the country (indikator). A definition; the values are derived. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly label: Label;
  readonly definition: Label;
  /** Whether what is counted is the rest of the target group, and not the numerator itself. */
  readonly ofTheRest: boolean;
  /** The count above the line; null where the codes of a version do not say it. */
  readonly counted: Readonly<Record<OtCodeVersion, CountedCode | null>>;
  readonly source: string;
}

const group = (number: number): IndicatorDefinition['counted'] => ({
  // The groups of 2011 were others: what is in activity today lay in groups 2 and 4 then, whether OT had helped or not.
  Y2011: null,
  SEPTEMBER_2011: { dimension: 'STATUS_GROUP', key: String(number) },
  Y2024: { dimension: 'STATUS_GROUP', key: String(number) },
});

/** OTUK of 2011 carries over to OTUK of today, alone in its group (see the mapping of the status codes). */
const unknown: IndicatorDefinition['counted'] = {
  ...group(1),
  Y2011: { dimension: 'STATUS_CODE', key: 'OTUK' },
};

export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  {
    code: 'UNKNOWN_SHARE',
    label: { nb: 'Andel med ukjent aktivitet', nn: 'Del med ukjend aktivitet', en: 'Share with unknown activity' },
    definition: {
      nb: 'Ungdom med status ukjent (OTUK), av alle i målgruppen.',
      nn: 'Ungdom med status ukjend (OTUK), av alle i målgruppa.',
      en: 'Youths with status unknown (OTUK), of all in the target group.',
    },
    ofTheRest: false,
    counted: unknown,
    source: 'NOVA-13/13 l.603–610; Hordaland-2018 l.101–105',
  },
  {
    code: 'CONTACT_SHARE',
    label: { nb: 'Andel OT har kontakt med', nn: 'Del OT har kontakt med', en: 'Share that OT is in contact with' },
    definition: {
      nb: 'Alle i målgruppen uten status ukjent, av alle i målgruppen.',
      nn: 'Alle i målgruppa utan status ukjend, av alle i målgruppa.',
      en: 'All in the target group without status unknown, of all in the target group.',
    },
    ofTheRest: true,
    counted: unknown,
    source: 'NOVA-13/13 l.606–607',
  },
  {
    code: 'ACTIVITY_SHARE',
    label: { nb: 'Andel i aktivitet', nn: 'Del i aktivitet', en: 'Share in activity' },
    definition: {
      nb: 'Ungdom i tiltak hos OT eller NAV, eller i arbeid eller opplæring med hjelp fra OT (gruppe 3), av alle i målgruppen.',
      nn: 'Ungdom i tiltak hos OT eller NAV, eller i arbeid eller opplæring med hjelp frå OT (gruppe 3), av alle i målgruppa.',
      en: 'Youths in a measure of OT or NAV, or in work or training with the help of OT (group 3), of all in the target group.',
    },
    ofTheRest: false,
    counted: group(3),
    source: 'NOVA-13/13 l.617–633; Vestfold-2024 l.137, l.220',
  },
  {
    code: 'CLARIFIED_SHARE',
    label: { nb: 'Andel avklart', nn: 'Del avklart', en: 'Share settled' },
    definition: {
      nb: 'Ungdom som er hjemme med barn, har takket nei, er syke eller lignende (gruppe 4), av alle i målgruppen.',
      nn: 'Ungdom som er heime med barn, har takka nei, er sjuke eller liknande (gruppe 4), av alle i målgruppa.',
      en: 'Youths at home with children, who declined, are ill or the like (group 4), of all in the target group.',
    },
    ofTheRest: false,
    counted: group(4),
    source: 'Vestfold-2024 l.127, l.138',
  },
];
