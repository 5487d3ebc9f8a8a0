import type { VNode } from 'preact';
import type { Encoding } from '../../core/report/report.ts';
import { offsetNote } from '../../core/report/words.ts';
import type { ByteMarks } from './byteMarks.ts';
import { countText } from '../countText.ts';
import { offsetText } from './byteText.ts';

export interface BytesHeaderProps {
  readonly octets: number;
  readonly marks: ByteMarks;
  readonly encoding: Encoding;
}

/** What the marks in the bytes are, in words, and what offsets count in. */
export function BytesHeader({ octets, marks, encoding }: BytesHeaderProps): VNode {
  const { header, content, endOfContents, range, cursor } = marks;
  const note = offsetNote(encoding);
  return (
    <div class="pane-header">
      <h2>Bytes</h2>
      <span class="legend">
        {header.length === 0 && range === null && <span>{countText(octets, 'octet')}</span>}
        {header.length > 0 && (
          <>
            <span>at {offsetText(header.offset)}</span>
            <span class="run header">header {header.length + endOfContents.length}</span>
            <span class="run content">content {content.length}</span>
          </>
        )}
        {range !== null && (
          <span class="run in-range">
            {range.length === 0 ? 'place' : countText(range.length, 'octet')} at {offsetText(range.offset)}
          </span>
        )}
        {cursor >= 0 && <span>cursor {offsetText(cursor)}</span>}
      </span>
      {note !== null && <p class="note-line">{note}</p>}
    </div>
  );
}
