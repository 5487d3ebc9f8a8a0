import { describe, expect, it } from 'vitest';
import { chainItems, itemSentence, LINK_ICON, otherItems } from '../../../src/webview/chain/chainItems.ts';
import { chainLayout } from '../../../src/webview/chain/chainLayout.ts';
import { fitText, type Measure } from '../../../src/webview/chain/fitText.ts';
import { timeAxis } from '../../../src/webview/chain/timeAxis.ts';
import { crowded } from '../../fixtures/page/crowdedModel.ts';
import { failed, verified } from '../../fixtures/page/models.ts';

/** Every character half an em wide. */
const measure: Measure = (text) => text.length * 6.5;

describe('fitText', () => {
  it.each([
    ['short', 100, 'short'],
    ['much too long', 60, 'much too…'],
    ['much too long', 6.5, '…'],
    ['much too long', 0, '…'],
    ['\u{1F511}\u{1F511}\u{1F511}', 27, '\u{1F511}…'],
  ])('%s in %d pixels', (text, room, fitted) => {
    expect(fitText(text, room, measure)).toBe(fitted);
  });
});

const year = (value: number) => Date.UTC(value, 0, 1);

describe('timeAxis', () => {
  it('names years that have room, all inside', () => {
    for (const width of [60, 200, 700, 2000]) {
      const axis = timeAxis([year(2002), year(2049)], 10, 10 + width, 26);
      for (const { year: named, at } of axis.years) {
        expect(at).toBeCloseTo(axis.x(year(named)));
        expect(at - 13).toBeGreaterThanOrEqual(10);
        expect(at + 13).toBeLessThanOrEqual(10 + width);
      }
      const gaps = axis.years.slice(1).map(({ at }, i) => at - axis.years[i]!.at);
      for (const gap of gaps) expect(gap).toBeGreaterThan(26);
    }
  });

  it('names a year where no round one has room', () => {
    for (const [from, to] of [
      [2021, 2038],
      [2026, 2029],
    ] as const)
      expect(timeAxis([year(from), year(to)], 0, 60, 26).years).toHaveLength(1);
  });

  it('bears one instant, and times of ten thousand years', () => {
    const one = timeAxis([year(2026)], 0, 100, 26);
    expect(one.x(year(2026))).toBeCloseTo(50);
    const long = timeAxis([year(1), year(9999)], 0, 500, 26);
    expect(long.years.length).toBeLessThan(20);
  });
});

describe('chainItems', () => {
  it('says of a broken link why', () => {
    const items = chainItems(failed().report);
    expect(itemSentence(items[1]!)).toMatch(/DAC.*RSA, 4096 bits.*does not verify.*PKC203: The signature/);
    expect(itemSentence(items[2]!)).toMatch(/certificate at fault, signature valid: sha384.*PKC301/);
  });

  it('tells a bad signature, one that was not checked, another fault and a missing anchor apart', () => {
    const items = chainItems(failed().report);
    expect(items.map(({ link }) => link)).toEqual(['valid', 'invalid', 'faulty', 'not-run', 'no-anchor']);
    expect(items.map(({ state }) => state)).toEqual([
      'signature valid: sha384WithRSAEncryption',
      'signature does not verify: sha384WithRSAEncryption',
      'certificate at fault, signature valid: sha384WithRSAEncryption',
      'signature could not be checked: sha384WithRSAEncryption',
      'no trust anchor: the chain ends here',
    ]);
    const all = [...items, ...chainItems(verified().report)];
    const icons = new Set(all.map(({ link }) => link !== 'none' && LINK_ICON[link]));
    expect(icons.size).toBe(6);
  });

  it('names the anchor, whose it is, and that it is not in the file', () => {
    const { report } = verified();
    const anchor = { ...report.chain.at(-1)!, offset: null, length: null, key: null, notBefore: null };
    const items = chainItems({ ...report, chain: [...report.chain.slice(0, -1), anchor] });
    expect(itemSentence(items.at(-1)!)).toMatch(
      /fingerprint.*to 2032.*trust anchor, built in.*Not in the file/,
    );
  });

  it('bears dates that are none', () => {
    const { report } = verified();
    const odd = { ...report.chain[0]!, notBefore: 'never', notAfter: '2020-99-99T00:00:00Z' };
    const [item] = chainItems({ ...report, chain: [odd] });
    expect(item).toMatchObject({ notBefore: null, notAfter: null, isValid: null });
  });
});

const layoutAt = (width: number, report = crowded().report) =>
  chainLayout({
    items: chainItems(report),
    others: otherItems(report),
    verifiedAt: Date.parse(report.verifiedAt),
    today: Date.parse('2027-03-01T00:00:00Z'),
    width,
    em: 13,
    measure,
  });

describe('chainLayout', () => {
  it.each([200, 300, 640, 1000, 2000])('keeps everything inside %d pixels, from top to bottom', (width) => {
    const { items, others, axis, height } = layoutAt(width);
    let bottom = -1;
    for (const { texts, errors, bar, dot, top, item } of [...items, ...others]) {
      expect(top).toBeGreaterThan(bottom);
      for (const { x, y, text, look } of [...texts, ...errors]) {
        expect(x + measure(text, look === 'role' ? 'bold' : 'normal')).toBeLessThanOrEqual(width);
        expect(y).toBeLessThan(height);
        bottom = Math.max(bottom, y);
      }
      expect(dot.x).toBeGreaterThan(0);
      if (item.notAfter !== null) {
        expect(bar!.x).toBeGreaterThanOrEqual(axis!.from - 0.5);
        expect(bar!.x + bar!.width).toBeLessThanOrEqual(axis!.to + 0.5);
      }
    }
    for (const { x, text } of axis!.marks) expect(x + measure(text, 'normal')).toBeLessThanOrEqual(width);
  });

  it('cuts no dates, in the narrowest one either', () => {
    for (const width of [160, 200, 300, 640])
      for (const { texts, item } of layoutAt(width).items) {
        const said = texts.filter(({ look }) => look !== 'state').slice(3);
        expect(said.map(({ text }) => text).join(' ')).toBe(item.dates);
      }
  });

  it('puts the bars beside the text where there is room', () => {
    const [narrow] = layoutAt(300).items;
    const [wide] = layoutAt(1000).items;
    expect(narrow!.bar!.y).toBeGreaterThan(narrow!.texts[0]!.y);
    expect(wide!.bar!.x).toBeGreaterThan(400);
  });

  it('tells today from the time of verification, and one line for both on one day', () => {
    expect(layoutAt(800).axis!.marks.map(({ full }) => full)).toEqual(['today', 'dates checked']);
    const { report } = verified();
    const same = chainLayout({
      items: chainItems(report),
      others: [],
      verifiedAt: 0,
      today: 1000,
      width: 800,
      em: 13,
      measure,
    });
    expect(same.axis!.marks.map(({ full }) => full)).toEqual(['today, dates checked']);
  });

  it('draws certificates without dates without an axis', () => {
    const { report } = verified();
    const chain = report.chain.map((entry) => ({ ...entry, notBefore: null, notAfter: null }));
    const { axis, items } = layoutAt(400, { ...report, chain });
    expect(axis).toBeNull();
    expect(items.every(({ bar }) => bar === null)).toBe(true);
  });
});
