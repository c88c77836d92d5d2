import type { Language } from '../../platform/language.js';
import { populationCautions, populationLabels } from './survey-cautions.js';
import { surveyErrata } from './survey-errata.js';
import type { SurveyTable } from './survey-table.js';

/** A table with its title, population, caution and errata in one language; rows and columns stay as printed. */
export function surveyInLanguage(table: SurveyTable, language: Language) {
  return {
    id: table.id,
    title: table.title[language],
    source: 'NOVA-13/13',
    locator: `l.${table.line}`,
    populations: [...table.population],
    population: table.population.map((one) => populationLabels[one][language]).join(', '),
    unit: table.unit,
    columns: [...table.columns],
    p: [...table.p],
    multipleAnswers: table.multipleAnswers,
    groups: table.groups.map((group) => ({
      label: group.label,
      p: [...group.p],
      rows: group.rows.map((row) => ({ ...row, cells: [...row.cells] })),
    })),
    caution: table.population.map((one) => populationCautions[one][language]).join(' '),
    errata: surveyErrata
      .filter((erratum) => erratum.table === table.id)
      .map(({ code, kind, text }) => ({ code, kind, text: text[language] })),
  };
}
