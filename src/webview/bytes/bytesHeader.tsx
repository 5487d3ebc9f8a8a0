import type { VNode } from 'preact';
import type { Encoding } from '../../core/model/terms.ts';
import { offsetNote } from '../../core/words/en/words.ts';
import type { ByteMarks } from './byteMarks.ts';
import { countText } from '../countText.ts';
import { offsetText } from '../../core/elements/headerWords.ts';
import { GoToOffset } from './goToOffset.tsx';

export interface BytesHeaderProps {
  readonly octets: number;
  readonly marks: ByteMarks;
  readonly encoding: Encoding | null;
  readonly onGo: (offset: number) => void;
}

/** What the marks in the bytes are, in words, and what offsets count in. */
export function BytesHeader({ octets, marks, encoding, onGo }: BytesHeaderProps): VNode {
  const { tag, length, content, inner, endOfContents, range, cursor } = marks;
  const note = offsetNote(encoding);
  return (
    <div class="pane-header">
      <h2>Bytes</h2>
      <GoToOffset octets={octets} onGo={onGo} />
      <span class="legend">
        {tag.length === 0 && range === null && <span>{countText(octets, 'octet')}</span>}
        {tag.length > 0 && (
          <>
            <span>at {offsetText(tag.offset)}</span>
            <span class="run header tag">tag {tag.length}</span>
            <span class="run header length">length {length.length}</span>
            <span class="run content">content {content.length}</span>
            {inner.length > 0 && <span class="run content inner">element in it at {inner.offset}</span>}
            {endOfContents.length > 0 && <span class="run header end">end {endOfContents.length}</span>}
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
