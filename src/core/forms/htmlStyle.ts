/** Style of the saved report: readable in light and in dark, on paper, and without colours. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --page: #fff; --line: #c8c8c8; --quiet: #555; --good: #116329; --bad: #b00020; --caution: #7a4b00; --code: #f2f2f2; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --page: #1c1c1c; --line: #4a4a4a; --quiet: #b0b0b0; --good: #6fd08c; --bad: #ff8a9a; --caution: #f0c674; --code: #2a2a2a; } }
body { overflow-wrap: anywhere; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; } th { overflow-wrap: normal; } .pass, .fail { white-space: nowrap; }
th { font-weight: 600; } code { font-family: ui-monospace, monospace; font-size: .9em; background: var(--code); padding: 0 .25em; white-space: pre-wrap; }
.verdict { font-size: 1.15rem; } .verified, .pass { color: var(--good); font-weight: 600; } .failed, .fail, .error { color: var(--bad); font-weight: 600; } .unreadable, .warning { color: var(--caution); font-weight: 600; } .quiet { color: var(--quiet); }
li { margin: .4rem 0; } @media (max-width: 45rem) { table { display: block; overflow-x: auto; } } @media print { body { margin: 0; max-width: none; } }
`;
