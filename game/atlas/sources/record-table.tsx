import type { ComponentChildren, JSX } from 'preact';

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Cells of a row, the first of which names it. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
}

/** A table that stays one on a narrow screen: its rows stack there, each cell under its column's name. The roles keep it a table. */
export function RecordTable({ caption, columns, rows }: Props): JSX.Element {
  return (
    <table class="record-table" role="table">
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup"><tr role="row">{columns.map((name) => <th key={name} scope="col" role="columnheader">{name}</th>)}</tr></thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells: [first, ...others] }) => (
          <tr key={id} role="row">
            <th scope="row" role="rowheader">{first}</th>
            {others.map((cell, index) => <td key={columns[index + 1]} role="cell" data-column={columns[index + 1]}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
