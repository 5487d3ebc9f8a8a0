import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, OID_SCHEME, TEXT_LANGUAGE, TEXT_SCHEME } from '../../../src/extension/names.ts';
import { textUriOf } from '../../../src/extension/text/textUri.ts';
import { file, FORGED, GOOD, nextPaint, openAndPaint, rejection, until } from './support.ts';

async function showView(name: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(textUriOf(file(name)));
  assert.strictEqual(editor.document.languageId, TEXT_LANGUAGE);
  return editor;
}

/** The first line with this text. */
function lineWith(document: vscode.TextDocument, text: string): vscode.TextLine {
  for (let line = 0; line < document.lineCount; line++)
    if (document.lineAt(line).text.includes(text)) return document.lineAt(line);
  throw new Error(`no line with ${text}`);
}

async function hoverText(document: vscode.TextDocument, line: vscode.TextLine): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    line.range.start.translate(0, line.firstNonWhitespaceCharacterIndex),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
}

function names(symbols: readonly vscode.DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children }) => [
    `${' '.repeat(depth)}${name}`,
    ...names(children, depth + 1),
  ]);
}

export function defineTextFeatures(): void {
  suite('text view features', () => {
    test('hover gives the facts of a field, the vendor’s meaning, its basis and source', async () => {
      const { document } = await showView(GOOD);
      const text = await hoverText(document, lineWith(document, '-- HSM serial number: '));
      assert.include(text, 'Luna HSM serial number');
      assert.match(text, /\*\(documented\)\*/);
      assert.include(text, 'Source');
      assert.match(text, /Field: `signedData\.certificates/);
      assert.match(text, /Tag: `universal 4, primitive`/);
      assert.match(text, /Length: `short form`/);
      assert.match(text, /Offset: `\d+ \(0x[0-9a-f]+\)`/);
      assert.match(text, /Octets: `\d+: header \d+, content \d+`/);
    });

    test('hover names the findings, with a link to their explanation and to nothing else', async () => {
      const { document } = await showView(FORGED);
      const text = await hoverText(document, lineWith(document, '-- PKC205'));
      assert.match(text, /error \[PKC205\]\(command:pkcInspector\.explainFinding\?/);
    });

    test('the outline has the sections of the head and the elements by their fields', async () => {
      const { document } = await showView(GOOD);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const all = names(symbols);
      assert.include(all, 'Checks');
      assert.include(all, 'contentInfo');
      assert.ok(
        all.some((name) => /^ +\[0\] attested key \(PKC\)$/.test(name)),
        all.slice(0, 30).join('\n'),
      );
      assert.ok(all.some((name) => name.endsWith('tbsCertificate')));
    });

    test('elements and sections fold', async () => {
      const { document } = await showView(GOOD);
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      const starts = new Set(ranges.map(({ start }) => start));
      for (const text of ['Checks', 'contentInfo: SEQUENCE', 'tbsCertificate: SEQUENCE'])
        assert.ok(starts.has(lineWith(document, text).lineNumber), text);
    });

    test('finding codes and object identifiers are links to their explanations', async () => {
      const { document } = await showView(GOOD);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      const targets = links.map(({ target }) => target?.toString(true) ?? '');
      assert.ok(
        targets.some((target) => /^command:pkcInspector\.explainFinding\?\["PKC\d{3}"\]$/.test(target)),
      );
      assert.include(targets, 'command:pkcInspector.explainOid?["1.2.840.113549.1.7.2"]');
    });

    test('Explain Object Identifier shows name and arcs, and refuses what is none', async () => {
      await vscode.commands.executeCommand(COMMANDS.explainOid, '2.5.29.15');
      const document = await until('the explanation', () =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === OID_SCHEME),
      );
      assert.include(document.getText(), '**keyUsage**');
      assert.include(document.getText(), 'joint-iso-itu-t');
      const wrong = vscode.commands.executeCommand(COMMANDS.explainOid, '../2.5');
      assert.match(await rejection(wrong), /not a dotted object identifier/);
    });

    test('quick fixes at a finding: explain it, show it in the inspector', async () => {
      const { document } = await showView(FORGED);
      const line = lineWith(document, '-- PKC205');
      const actionsAt = (range: vscode.Range) =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
        );
      const actions = await actionsAt(line.range);
      const titles = actions.map(({ title }) => title);
      assert.ok(
        titles.some((title) => title.startsWith('Explain PKC205: ')),
        titles.join(),
      );
      const show = actions.find(({ title }) => title === 'Show in the inspector');
      assert.ok(show?.command);
      assert.deepEqual(await actionsAt(lineWith(document, ' contentType: ').range), []);
      const painted = nextPaint(file(FORGED));
      await vscode.commands.executeCommand(show.command.command, ...(show.command.arguments ?? []));
      await painted;
      const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(input instanceof vscode.TabInputCustom);
      assert.ok(vscode.window.visibleTextEditors.some(({ document: { uri } }) => uri.scheme === TEXT_SCHEME));
    });

    test('quick fixes and links in the list of findings lead to explanation and element', async () => {
      const { document } = await showView(FORGED);
      const listed = lineWith(document, 'error PKC205 ');
      const place = document.lineAt(
        Array.from({ length: 10 }, (_, i) => listed.lineNumber + i).find((at) =>
          /^ {4}at \d/.test(document.lineAt(at).text),
        ) ?? -1,
      );
      const offset = /\d+/.exec(place.text)?.[0] ?? '';
      for (const { range } of [listed, place]) {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
        );
        const titles = actions.map(({ title }) => title);
        assert.match(titles[0] ?? '', /^Explain PKC205: /);
        assert.strictEqual(titles[1], 'Show in the inspector');
      }
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      const link = links.find(
        ({ range }) => document.getText(range) === offset && range.start.line === place.lineNumber,
      );
      const target = Number(/^L(\d+)$/.exec(link?.target?.fragment ?? '')?.[1]) - 1;
      assert.include(document.lineAt(target).text, `  @${offset} +`);
      // Prose before the findings is about none.
      const prose = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        lineWith(document, 'Checks').range,
      );
      assert.deepEqual(prose, []);
    });

    test('the cursor goes where the inspector beside it selects', async () => {
      await openAndPaint(file(GOOD));
      const view = textUriOf(file(GOOD));
      const editor = await vscode.window.showTextDocument(view, { viewColumn: vscode.ViewColumn.Two });
      const line = lineWith(editor.document, 'encapContentInfo: SEQUENCE').lineNumber;
      const root = lineWith(editor.document, 'contentInfo: SEQUENCE').lineNumber;
      // What the page itself sends when an element is selected is tested with the page; this is the command's way.
      await vscode.commands.executeCommand(COMMANDS.showInInspector, { uri: file(GOOD), node: line - root });
      await until('the cursor on the element', () => editor.selection.active.line === line);
    });
  });
}
