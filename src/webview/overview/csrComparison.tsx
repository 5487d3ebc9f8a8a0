import type { VNode } from 'preact';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { KeyComparison } from '../../core/words/report.ts';
import { Icon } from '../icon.tsx';

/** Two keys that differ, side by side, where they part, and why the other one may be there. */
export function CsrComparison({ comparison }: { readonly comparison: KeyComparison }): VNode {
  const { rows, firstDifference, causes } = comparison;
  return (
    <>
      <table class="csr-keys">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr-only">Part of the key</span>
            </th>
            <th scope="col">Attested key</th>
            <th scope="col">Compared key</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, attested, compared, same }) => (
            <Row key={name} {...{ name, attested, compared, same }} />
          ))}
          {firstDifference && (
            <Row
              name={`${firstDifference.of}, octet ${firstDifference.octet}`}
              attested={firstDifference.attested}
              compared={firstDifference.compared}
              same={false}
            />
          )}
        </tbody>
      </table>
      {causes.length > 0 && <h3>Likely causes</h3>}
      <ul class="csr-causes">
        {causes.map(({ kind, message }) => (
          <li key={kind} data-cause={kind}>
            {escapeForDisplay(message)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ name, attested, compared, same }: KeyComparison['rows'][number]): VNode {
  return (
    <tr class={same ? 'same' : 'differs'}>
      <th scope="row">
        {escapeForDisplay(name)} {!same && <Icon name="fail" label="differs" />}
      </th>
      <td>{escapeForDisplay(attested)}</td>
      <td>{escapeForDisplay(compared)}</td>
    </tr>
  );
}
