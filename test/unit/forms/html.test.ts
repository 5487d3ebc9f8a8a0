import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/core/forms/html.ts';
import { tag, text } from '../../../src/core/forms/htmlText.ts';
import { rsaChain } from '../../fixtures/generator/lunaRsa.ts';
import { expectGolden } from '../../fixtures/golden/golden.ts';
import { inspectionOf } from '../../fixtures/inspections.ts';
import { finding, hostileReport, report } from '../../fixtures/reports.ts';

const HOSTILE = `<script>alert(1)</script>"'&<img src=x onerror=alert(1)>\u202E\u0007`;

describe('the report as HTML', () => {
  test('is one approved file', async () => {
    expectGolden('test/fixtures/golden/rsa-report.html', renderHtml((await inspectionOf(rsaChain())).report));
  });

  test('lets nothing in but its own style', () => {
    const html = renderHtml(report());
    const style = /<style>([^]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).not.toMatch(
      /<(script|link|img|iframe|a|form|object|embed|base)\b|\ssrc=|\shref=|\sstyle=|\son\w+=|url\(|@import/i,
    );
  });

  test('shows hostile strings as text', () => {
    const hostile = hostileReport();
    const html = renderHtml({
      ...hostile,
      file: HOSTILE,
      summary: HOSTILE,
      findings: [
        finding({
          message: HOSTILE,
          path: HOSTILE,
          related: [{ offset: 1, length: 1, path: '', message: HOSTILE }],
        }),
      ],
      keyAttributes: [
        {
          name: HOSTILE,
          value: HOSTILE,
          basis: 'unknown',
          source: HOSTILE,
          raw: null,
          offset: null,
          length: null,
        },
      ],
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  test('works in light and in dark', () => {
    expect(renderHtml(report())).toMatch(/color-scheme: light dark[^]*prefers-color-scheme: dark/);
  });

  test('lists errors one by one, remarks by code', () => {
    const errors = Array.from({ length: 120 }, (_, offset) =>
      finding({ code: 'PKC203', severity: 'error', offset }),
    );
    const html = renderHtml(
      report({ verdict: 'failed', findings: [...errors, finding(), finding({ offset: 9 })] }),
    );
    expect(html.match(/error PKC203/g)).toHaveLength(100);
    expect(html).toContain('and 20 more, all of which the JSON report lists');
    expect(html.match(/<strong>PKC111<\/strong>/g)).toHaveLength(1);
  });
});

test('an element escapes strings, and takes HTML only from its own kind', () => {
  expect(tag('td', 'a"b', 'x<y', tag('code', '', "'")).html).toBe(
    '<td class="a&quot;b">x&lt;y<code>&#39;</code></td>',
  );
  expect(text('a\u0000').html).toBe('a\\x00');
});
