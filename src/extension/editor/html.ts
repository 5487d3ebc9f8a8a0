/** What the page is loaded from. */
export interface PageSources {
  /** `webview.cspSource`: the only origin that styles may come from. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** See `makeNonce`. */
  readonly nonce: string;
}

/**
 * The empty page that the script fills. It holds nothing of the file, so that nothing in a file can become
 * markup; the policy lets in the one script by its nonce and our style sheet, and nothing else.
 */
export function pageHtml({ cspSource, script, style, nonce }: PageSources): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>PKC Inspector</title>
</head>
<body>
<div id="app"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

/** A fresh value for one page's Content-Security-Policy: 128 random bits in hex. */
export function makeNonce(): string {
  const octets = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
