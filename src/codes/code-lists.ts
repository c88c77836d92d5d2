import type { Label } from '../platform/language.js';
import { enrolmentCodeLabels } from './enrolment-codes.js';
import {
  actorLabels,
  answerLabels,
  arenaLabels,
  contentLabels,
  curriculumGoalLabels,
  documentedCompetenceLabels,
  followUpIntensityLabels,
  measureGoalLabels,
  resourceContributorLabels,
} from './measure-codes.js';
import { type OtCodeMapping, type OtCodeVersion, otCodeMappings, otStatusCodes } from './ot-status-codes.js';
import { otCodeNotes, otStatusGroups } from './ot-status-groups.js';
import { credentialLabels, exclusionLabels, inclusionCriterionLabels, shareableDataLabels } from './register-codes.js';
import { measureCategoryLabels, targetGroupLabels } from './target-groups.js';
import { youthGoalLabels, youthNeedLabels } from './youth-codes.js';

export interface CodeList {
  /** The name of the API's type, or of the list where it is not closed by one. */
  readonly name: string;
  /** Where a list was redefined: which definition this is; else null. */
  readonly version: string | null;
  readonly label: Label;
  readonly source: string;
  readonly codes: readonly CodeEntry[];
}

export interface CodeEntry {
  readonly code: string;
  readonly label: Label;
  readonly group: number | null;
  readonly groupLabel: Label | null;
  /** As numbered in its list, `3.4`. */
  readonly position: string | null;
  /** Whether youths with the code are in the target group of OT; null where the source does not say. */
  readonly inTargetGroup: boolean | null;
  /** What the code means, where its label does not say it all. */
  readonly description: Label | null;
  /** What became of a code whose list was redefined; null where nothing did. */
  readonly mapping: Pick<OtCodeMapping, 'to' | 'kind'> | null;
}

function list(name: string, label: Label, source: string, labels: Readonly<Record<string, Label>>): CodeList {
  const codes = Object.entries(labels).map(([code, text]) => ({
    code,
    label: text,
    group: null,
    groupLabel: null,
    position: null,
    inTargetGroup: null,
    description: null,
    mapping: null,
  }));
  return { name, version: null, label, source, codes };
}

const otLists: Readonly<Record<OtCodeVersion, { readonly name: string; readonly source: string }>> = {
  Y2011: { name: '2011', source: 'KD-2011' },
  SEPTEMBER_2011: { name: '2011-09-15', source: 'Utdanningsdirektoratet: Kodeverk for oppfølgingstjenesten (OT)' },
  Y2024: { name: '2024', source: 'Vestfold-2024 vedlegg 2' },
};

/** Every code list of the service, with its source. */
export const codeLists: readonly CodeList[] = [
  list('Arena', { nb: 'Arena', nn: 'Arena', en: 'Arena' }, 'NOVA-13/13 tabell 4-1', arenaLabels),
  list('Actor', { nb: 'Involvert aktør', nn: 'Involvert aktør', en: 'Actor' }, 'NOVA-13/13 tabell 4-3', actorLabels),
  list(
    'ResourceContributor',
    { nb: 'Bidrar med ressurser', nn: 'Bidreg med ressursar', en: 'Resource contributor' },
    'NOVA-13/13 tabell 4-5',
    resourceContributorLabels,
  ),
  list(
    'CurriculumGoal',
    { nb: 'Læreplanmål', nn: 'Læreplanmål', en: 'Curriculum goal' },
    'NOVA-13/13 tabell 4-6',
    curriculumGoalLabels,
  ),
  list(
    'DocumentedCompetence',
    { nb: 'Dokumentert kompetanse', nn: 'Dokumentert kompetanse', en: 'Documented competence' },
    'NOVA-13/13 tabell 4-8',
    documentedCompetenceLabels,
  ),
  list('MeasureGoal', { nb: 'Målsetting', nn: 'Målsetjing', en: 'Goal' }, 'NOVA-13/13 tabell 4-11', measureGoalLabels),
  list('Content', { nb: 'Innhold', nn: 'Innhald', en: 'Content' }, 'NOVA-13/13 tabell 4-12', contentLabels),
  list(
    'FollowUpIntensity',
    { nb: 'Oppfølgingsintensitet', nn: 'Oppfølgingsintensitet', en: 'Follow-up intensity' },
    'NOVA-13/13 tabell 4-12',
    followUpIntensityLabels,
  ),
  list('Answer', { nb: 'Svar', nn: 'Svar', en: 'Answer' }, 'NOVA-13/13 kap. 3.1 og fotnote 6', answerLabels),
  list(
    'Credential',
    { nb: 'Dokumentasjon', nn: 'Dokumentasjon', en: 'Credential' },
    'NOVA-13/13 kap. 2 og 4.2',
    credentialLabels,
  ),
  list(
    'InclusionCriterion',
    { nb: 'Kriterium', nn: 'Kriterium', en: 'Criterion' },
    'NOVA-13/13 kap. 3.1',
    inclusionCriterionLabels,
  ),
  list('Exclusion', { nb: 'Unntak', nn: 'Unntak', en: 'Exclusion' }, 'NOVA-13/13 kap. 3.1', exclusionLabels),
  list(
    'ShareableData',
    { nb: 'Opplysninger som kan deles', nn: 'Opplysningar som kan delast', en: 'Data that may be shared' },
    'Denne tjenesten; personvernforordningen art. 5 nr. 1 c og art. 9',
    shareableDataLabels,
  ),
  list('TargetGroup', { nb: 'Målgruppe', nn: 'Målgruppe', en: 'Target group' }, 'KD-2011', targetGroupLabels),
  list(
    'MeasureCategory',
    { nb: 'Tiltakskategori', nn: 'Tiltakskategori', en: 'Measure category' },
    'KD-2011',
    measureCategoryLabels,
  ),
  list(
    'YouthGoal',
    { nb: 'Ungdommens mål', nn: 'Måla til ungdommen', en: 'Goal of the youth' },
    'Denne tjenesten; reglene sier hva hvert mål bygger på',
    youthGoalLabels,
  ),
  list(
    'YouthNeed',
    { nb: 'Behov', nn: 'Behov', en: 'Need' },
    'KD-2011, suksesskriterier; NOVA-13/13 tabell 4-12',
    youthNeedLabels,
  ),
  list(
    'EnrolmentCode',
    { nb: 'Tilmeldingskode', nn: 'Tilmeldingskode', en: 'Enrolment code' },
    'Vestfold-2024 tabell 1',
    enrolmentCodeLabels,
  ),
  ...(Object.keys(otStatusCodes) as OtCodeVersion[]).map(otStatusList),
];

function otStatusList(version: OtCodeVersion): CodeList {
  const { name, source } = otLists[version];
  return {
    name: 'OtStatusCode',
    version: name,
    label: { nb: 'OT-statuskode', nn: 'OT-statuskode', en: 'OT status code' },
    source,
    codes: otStatusCodes[version].map(({ code, label, group, position }) => {
      const found = otStatusGroups[version].find((one) => one.group === group);
      return {
        code,
        label,
        group,
        position,
        groupLabel: found?.label ?? null,
        inTargetGroup: found?.inTargetGroup ?? null,
        description: (version === 'Y2011' ? null : otCodeNotes[code]) ?? found?.description ?? null,
        mapping: version === 'Y2011' ? (otCodeMappings.find((mapping) => mapping.from === code) ?? null) : null,
      };
    }),
  };
}
