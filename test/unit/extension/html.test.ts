import { expect, test } from 'vitest';
import { makeNonce, pageHtml } from '../../../src/extension/editor/html.ts';

const html = pageHtml({
  cspSource: 'https://*.vscode-cdn.net',
  script: 'https://file.vscode-cdn.net/main.js',
  style: 'https://file.vscode-cdn.net/main.css',
  nonce: '00ff',
});

test('the policy lets in one script by its nonce, our styles, and nothing else', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ');
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'nonce-00ff'",
    'style-src https://*.vscode-cdn.net',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('no script and no style stand in the page itself', () => {
  expect(html.match(/<script\b[^>]*>[^<]*<\/script>/g)).toEqual([
    '<script nonce="00ff" src="https://file.vscode-cdn.net/main.js"></script>',
  ]);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
});

test('a nonce has 128 bits and is another one each time', () => {
  const nonces = new Set(Array.from({ length: 100 }, makeNonce));
  expect(nonces.size).toBe(100);
  for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
});
