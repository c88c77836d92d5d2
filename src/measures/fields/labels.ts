import type { CountyDivision } from '../../codes/county-divisions.js';
import { otStatusCodes } from '../../codes/ot-status-codes.js';
import type { Label } from '../../platform/language.js';
import { livingRegister, type Measure, namedInSources, reconstruction } from '../measure.js';

/** The same in every language. */
export const same = (text: string): Label => ({ nb: text, nn: text, en: text });

/** Labels of the datasets that ship with the service; any other dataset is its own label. */
export const datasetLabels: Readonly<Record<string, Label>> = {
  [reconstruction]: {
    nb: 'Rekonstruert etter tabellene for 2012/13',
    nn: 'Rekonstruert etter tabellane for 2012/13',
    en: 'Reconstructed from the tables of 2012/13',
  },
  [livingRegister]: { nb: 'Fylkenes eget register', nn: 'Fylka sitt eige register', en: 'The counties’ own register' },
  [namedInSources]: { nb: 'Nevnt i kildene', nn: 'Nemnt i kjeldene', en: 'Named in the sources' },
};

export const languageLabels: Readonly<Record<Measure['language'], Label>> = {
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Norwegian Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Norwegian Nynorsk' },
};

export const countyDivisionLabels: Readonly<Record<CountyDivision, Label>> = {
  Y2012: { nb: 'Til 2017 (19 fylker)', nn: 'Til 2017 (19 fylke)', en: 'To 2017 (19 counties)' },
  Y2018: { nb: '2018–2019 (18 fylker)', nn: '2018–2019 (18 fylke)', en: '2018–2019 (18 counties)' },
  Y2020: { nb: '2020–2023 (11 fylker)', nn: '2020–2023 (11 fylke)', en: '2020–2023 (11 counties)' },
  Y2024: { nb: 'Fra 2024 (15 fylker)', nn: 'Frå 2024 (15 fylke)', en: 'From 2024 (15 counties)' },
};

export const years: Label = { nb: 'år', nn: 'år', en: 'years' };
export const places: Label = { nb: 'plasser', nn: 'plassar', en: 'places' };

export const hoursAWeek: Label = { nb: 'timer per uke', nn: 'timar per veke', en: 'hours a week' };
export const weeks: Label = { nb: 'uker', nn: 'veker', en: 'weeks' };
export const days: Label = { nb: 'dager', nn: 'dagar', en: 'days' };

/** The OT status codes of the 2024 list. */
export const otCodeLabels: Readonly<Record<string, Label>> = Object.fromEntries(
  otStatusCodes.Y2024.map(({ code, label }) => [code, label]),
);
