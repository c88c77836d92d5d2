import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import type { ResultOf, VariablesOf } from '../../data/graphql.ts';
import { useAct } from '../../data/use-act.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { ClashChoice } from './clash-choice.tsx';
import type { EntryMeasure, formQuery } from './entry-query.ts';
import { changedFields, inputOf, isRecorded, valuesOf } from './entry-values.ts';
import { mergeMutation } from './merge-query.ts';
import { ProblemList } from './problem-list.tsx';

interface MergeFormProps {
  readonly form: ResultOf<typeof formQuery>;
  readonly keep: EntryMeasure;
  readonly remove: EntryMeasure;
}

/** What differs, to choose; where only the other one says something, that is what is proposed. */
export function MergeForm({ form, keep, remove }: MergeFormProps) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const items = form.measureForm.items;
  const [own, theirs] = [valuesOf(keep), valuesOf(remove)];
  const differing = changedFields(items, own, theirs).filter((field) => isRecorded(theirs[field]));
  const [taken, setTaken] = useState(() => differing.filter((field) => !isRecorded(own[field])));
  const { act, acting, error, forget } = useAct(mergeMutation);
  const [problems, setProblems] = useState<readonly { readonly path: string; readonly message: string }[]>([]);
  const merge = async () => {
    const input = inputOf(taken, theirs) as VariablesOf<typeof mergeMutation>['input'];
    const done = await act({ keep: keep.id, version: keep.version, remove: [remove.id], input });
    setProblems(done?.mergeMeasures.problems ?? []);
    if (done?.mergeMeasures.measure) void navigate(`/tiltak/${keep.id}`);
  };
  return (
    <>
      <Paragraph>
        <FormattedMessage id="entry.merge.what" values={{ keep: keep.name, remove: remove.name }} />{' '}
        <Link className="ds-link" to={`/sammenlign?tiltak=${keep.id}&tiltak=${remove.id}`}>
          <FormattedMessage id="entry.merge.compare" />
        </Link>
      </Paragraph>
      {differing.length === 0 && (
        <Paragraph>
          <FormattedMessage id="entry.merge.same" />
        </Paragraph>
      )}
      {items
        .filter(({ field }) => differing.includes(field))
        .map((item) => (
          <ClashChoice
            key={item.field}
            item={item}
            form={form}
            mine={own[item.field]}
            theirs={theirs[item.field]}
            say={(whose, text) => formatMessage({ id: `entry.merge.${whose}` }, { text })}
            taken={taken.includes(item.field)}
            onTake={(take) =>
              setTaken((former) => (take ? [...former, item.field] : former.filter((one) => one !== item.field)))
            }
          />
        ))}
      <ProblemList items={items} problems={problems} />
      <FailureNotice error={error} onRetry={forget} />
      <div className="row">
        <Button disabled={acting} onClick={() => void merge()}>
          <FormattedMessage id="entry.merge.go" />
        </Button>
        <Link className="ds-link" to={`/tiltak/${remove.id}/slaa-sammen?med=${keep.id}`}>
          <FormattedMessage id="entry.merge.otherWay" values={{ name: remove.name }} />
        </Link>
      </div>
    </>
  );
}
