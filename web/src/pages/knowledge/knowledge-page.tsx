import { Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { CsvButton } from '../../parts/csv-button.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Fold } from '../../parts/fold.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { knowledgeQuery, type Population, type SurveyTable } from './knowledge-query.ts';
import { PrintedSurvey } from './printed-survey.tsx';
import { matching } from './survey-search.ts';
import './knowledge.css';

const populations = [
  'YOUTHS',
  'OT_STAFF',
  'NAV_STAFF',
  'SCHOOL_LEADERS',
  'LOWER_SECONDARY_LEADERS',
  'COURSE_STUDENTS',
] as const satisfies readonly Population[];

/** So few tables are shown open. */
const fewEnoughToOpen = 3;

/** What people answered in the surveys of 2013, table by table, with a search over all of them. */
export default function KnowledgePage() {
  const { formatMessage } = useIntl();
  const { hash } = useLocation();
  const [words, setWords] = useState('');
  const [population, setPopulation] = useState<Population | ''>('');
  const { data, error, refetch } = useAnswer(knowledgeQuery, { ids: null }, { keptWhileOpen: true });
  const here = data !== undefined;
  useEffect(() => {
    if (here && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [here, hash]);
  const shown = matching(data?.surveyTables ?? [], useDeferredValue(words), population);
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'knowledge.title' })} />
      <p>
        <FormattedMessage id="knowledge.intro" />
      </p>
      <div className="knowledge-search no-print">
        <Field data-size="sm">
          <Label>
            <FormattedMessage id="knowledge.words" />
          </Label>
          <Input type="search" value={words} maxLength={100} onChange={(event) => setWords(event.target.value)} />
        </Field>
        <Field data-size="sm">
          <Label>
            <FormattedMessage id="knowledge.population" />
          </Label>
          <Select
            value={population}
            onChange={(event) => setPopulation(populations.find((one) => one === event.target.value) ?? '')}
          >
            <Select.Option value="">{formatMessage({ id: 'knowledge.population.all' })}</Select.Option>
            {populations.map((one) => (
              <Select.Option key={one} value={one}>
                {formatMessage({ id: `knowledge.population.${one}` })}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <p role="status" className="knowledge-count">
          <FormattedMessage
            id={shown.length === 0 ? 'knowledge.none' : 'knowledge.count'}
            values={{ count: shown.length }}
          />
        </p>
      )}
      {shown.map((table) => (
        <Entry key={table.id} table={table} open={shown.length <= fewEnoughToOpen || hash === `#${table.id}`} />
      ))}
      {shown.length > 0 && <Download tables={shown} />}
    </div>
  );
}

function Entry({ table, open }: { readonly table: SurveyTable; readonly open: boolean }) {
  const { id, title } = table;
  return (
    <div id={id} className="knowledge-table">
      <Fold key={String(open)} open={open} summary={<FormattedMessage id="knowledge.table" values={{ id, title }} />}>
        <PrintedSurvey table={table} />
      </Fold>
    </div>
  );
}

function Download({ tables }: { readonly tables: readonly SurveyTable[] }) {
  const { formatMessage } = useIntl();
  const lines = () => {
    const word = (name: string) => formatMessage({ id: `knowledge.${name}` });
    const heads = ['csv.table', 'csv.group', 'csv.row', 'csv.column', 'csv.figure', 'csv.unit', 'n', 'p'].map(word);
    const figures = tables.flatMap(({ id, unit, columns, groups, p }) =>
      groups.flatMap((group) =>
        group.rows.flatMap((row) =>
          row.cells.map(({ printed, n }, at) => {
            const significance = row.p ?? group.p[at] ?? group.p[0] ?? p[0] ?? null;
            const named = word(unit === 'PERCENT' ? 'percent' : 'respondents');
            return [id, group.label, row.label, columns[at] ?? '', printed, named, n, significance];
          }),
        ),
      ),
    );
    const cautions = [...new Set(tables.map(({ caution }) => caution))].map((caution) => [caution]);
    const errata = tables.flatMap(({ id, errata: own }) => own.map(({ code, text }) => [`${code} (${id}): ${text}`]));
    const intro = [[formatMessage({ id: 'knowledge.intro' })], ['NOVA-13/13'], ...cautions, ...errata, []];
    return [...intro, heads, ...figures];
  };
  return (
    <CsvButton name={formatMessage({ id: 'knowledge.csv.name' })} lines={lines}>
      <FormattedMessage id="knowledge.download" />
    </CsvButton>
  );
}
