import { describe, expect, it } from 'vitest';
import { cursorAfter } from '../../../src/webview/bytes/byteKeys.ts';
import { hexText, offsetText } from '../../../src/core/elements/headerWords.ts';
import { asciiText, octetsPerLine } from '../../../src/webview/bytes/byteText.ts';
import { countText, groupDigits } from '../../../src/webview/countText.ts';
import {
  MAX_HEIGHT,
  maxTop,
  scaleOf,
  topToShow,
  windowOf,
} from '../../../src/webview/scroll/scrollWindow.ts';
import { placeTooltip } from '../../../src/webview/tooltip/place.ts';

describe('windowOf', () => {
  it.each([
    ['at the top', [0, 220, 22, 1000], { first: 0, count: 10, shift: 0 }],
    ['between two rows', [30, 220, 22, 1000], { first: 1, count: 11, shift: 8 }],
    ['at the end', [21_780, 220, 22, 1000], { first: 990, count: 10, shift: 0 }],
    ['of a list shorter than the box', [0, 220, 22, 3], { first: 0, count: 3, shift: 0 }],
    ['of an empty list', [0, 220, 22, 0], { first: 0, count: 0, shift: 0 }],
    ['before the box is laid out', [0, 0, 22, 1000], { first: 0, count: 0, shift: 0 }],
  ] as const)('%s', (_, [top, height, rowHeight, rows], expected) => {
    expect(windowOf(top, height, rowHeight, rows)).toEqual(expected);
  });
});

describe('scaleOf', () => {
  it('leaves a list alone that a browser can lay out', () => {
    expect(scaleOf(400, 22, 100_000)).toEqual({ sizer: 2_200_000, ratio: 1 });
  });

  it('reaches the last row of the longest list at the end of the scrollbar', () => {
    const [height, rowHeight, rows] = [400, 22, 4_000_000];
    const { sizer, ratio } = scaleOf(height, rowHeight, rows);
    expect(sizer).toBe(MAX_HEIGHT);
    expect((sizer - height) * ratio).toBeCloseTo(maxTop(height, rowHeight, rows), 3);
  });
});

describe('topToShow', () => {
  it.each([
    ['in sight already', 5, 100, 100],
    ['just above', 4, 100, 88],
    ['just below', 14, 100, 110],
    ['far away: in the middle', 500, 0, 500 * 22 - 99],
  ])('%s', (_, row, top, expected) => {
    expect(topToShow(row, top, 220, 22)).toBe(expected);
  });
});

describe('cursorAfter', () => {
  it.each([
    ['ArrowRight', false, 5, 6],
    ['ArrowRight', false, 99, 99],
    ['ArrowLeft', false, 0, 0],
    ['ArrowDown', false, 5, 21],
    ['ArrowDown', false, 90, 90],
    ['ArrowUp', false, 21, 5],
    ['ArrowUp', false, 5, 5],
    ['PageDown', false, 5, 53],
    ['PageDown', false, 80, 99],
    ['PageUp', false, 53, 5],
    ['Home', false, 21, 16],
    ['Home', true, 21, 0],
    ['End', false, 21, 31],
    ['End', false, 98, 99],
    ['End', true, 21, 99],
    ['a', false, 21, null],
    ['Tab', false, 21, null],
  ])('%s (control %s) from %i', (key, control, from, to) => {
    expect(cursorAfter(key, control, from, 100, 16, 3)).toBe(to);
  });
});

describe('text of octets', () => {
  it('is hex and ASCII', () => {
    const octets = Uint8Array.of(0x30, 0x82, 0x00, 0x41, 0x7e, 0x7f, 0xff);
    expect(hexText(octets)).toBe('30 82 00 41 7e 7f ff');
    expect(asciiText(octets)).toBe('0..A~..');
  });

  it('is offsets and counts', () => {
    expect(offsetText(557)).toBe('557 (0x22d)');
    expect([1, 999, 1000, 14_000_000].map(groupDigits)).toEqual(['1', '999', '1,000', '14,000,000']);
    expect(countText(1, 'octet')).toBe('1 octet');
    expect(countText(0, 'octet')).toBe('0 octets');
  });

  it('is as long as the width allows', () => {
    // 4 digits, 2 blanks, 47 for the hex of 16 octets, 2 blanks, 16.
    expect(octetsPerLine(71, 4)).toBe(16);
    expect(octetsPerLine(70, 4)).toBe(8);
    expect(octetsPerLine(39, 4)).toBe(8);
    expect(octetsPerLine(38, 4)).toBe(4);
    expect(octetsPerLine(5, 8)).toBe(4);
  });
});

describe('placeTooltip', () => {
  const view = { width: 1000, height: 700 };
  const size = { width: 400, height: 200 };
  const row = { left: 20, top: 100, bottom: 122 };

  it('goes below its row', () => {
    expect(placeTooltip(row, null, size, view)).toEqual({ left: 20, top: 122, maxHeight: 574 });
  });

  it('goes above where there is no room below', () => {
    expect(placeTooltip({ left: 0, top: 600, bottom: 622 }, 50, size, view)).toMatchObject({ top: 400 });
  });

  it.each([
    [50, 62],
    [584, 596],
    [585, 173],
    [990, 578],
  ])('leaves the way down free below a pointer at %i', (pointer, left) => {
    expect(placeTooltip(row, pointer, size, view).left).toBe(left);
  });

  it('never covers its row, however large it is and however small the window', () => {
    for (let top = 0; top <= 280; top += 20) {
      const edges = { left: 0, top, bottom: top + 22 };
      const place = placeTooltip(edges, 200, { width: 400, height: 500 }, { width: 300, height: 302 });
      const bottom = place.top + Math.min(500, place.maxHeight);
      expect(bottom <= edges.top || place.top >= edges.bottom).toBe(true);
      expect(place.left).toBe(4);
    }
  });
});
