import { Heading } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { TargetMatrix } from './need-query.ts';

/** The ministry's matrix, and first of all which groups no measure certainly is for. */
export function GroupsAndCategories({ matrix }: { readonly matrix: TargetMatrix }) {
  const { formatMessage } = useIntl();
  const { groups, categories, cells, noCategory, total, caution } = matrix;
  const without = groups.filter(({ certain }) => certain === 0);
  const title = formatMessage({ id: 'need.matrix' });
  return (
    <section className="need-part" aria-labelledby="malgrupper">
      <Heading level={2} data-size="sm" id="malgrupper">
        {title}
      </Heading>
      {without.length > 0 && (
        <ul>
          {without.map(({ key, label, notRecorded }) => (
            <li key={key}>
              <FormattedMessage id="need.noneCertain" values={{ key, label, notRecorded }} />
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1 */}
      <section className="matrix-wrap" aria-label={title} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="need.category" />
              </th>
              {groups.map(({ key, label }) => (
                <th key={key} scope="col">
                  {key} {label}
                </th>
              ))}
              <th scope="col">
                <FormattedMessage id="need.inCategory" />
              </th>
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => (
              <tr key={category.key}>
                <th scope="row">{category.label}</th>
                {groups.map(({ key }) => {
                  const cell = cells.find((one) => one.group === key && one.category === category.key);
                  return cell && <Cell key={key} certain={cell.certain} possible={cell.possible} />;
                })}
                <td className="matrix-total">{category.certain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="measure-facts">
        <FormattedMessage id="need.noCategory" values={{ count: noCategory, total }} /> {caution} KD-2011 l.221–230.
      </p>
    </section>
  );
}

function Cell({ certain, possible }: { readonly certain: number; readonly possible: number }) {
  const state = certain > 0 ? 'some' : possible > 0 ? 'open' : 'gap';
  return (
    <td className={`matrix-cell ${state}`}>
      <FormattedMessage id="need.cell.certain" values={{ certain }} />
      <span className="matrix-bounds">
        <FormattedMessage id="need.cell.possible" values={{ possible }} />
      </span>
    </td>
  );
}
