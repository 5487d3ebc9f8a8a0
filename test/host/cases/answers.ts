import { assert } from 'chai';
import * as vscode from 'vscode';
import { MAX_BYTES } from '../../../src/core/base/limits.ts';
import { api, BROKEN, file, FORGED, GOOD, problemsOf, rejection } from './support.ts';

/** A file system of the tests, whose files only state a size; reading one is an error. */
class StatedSizes implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  reads = 0;
  stat({ path }: vscode.Uri): vscode.FileStat {
    return {
      type: vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size: Number(path.slice(1).replace('.pkc', '')),
    };
  }
  readFile(): Uint8Array {
    this.reads++;
    throw vscode.FileSystemError.Unavailable('not to be read');
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

const sized = (size: number): vscode.Uri => vscode.Uri.parse(`pkc-sizes:/${size}.pkc`);

export function defineAnswers(): void {
  suite('API for other extensions', () => {
    test('gives the report of a file that is not open, and opens nothing', async () => {
      const inspector = await api();
      assert.strictEqual(inspector.version, 1);
      const report = await inspector.inspect(file(GOOD));
      assert.strictEqual(report.file, GOOD);
      assert.strictEqual(report.format, 'luna-rsa');
      assert.strictEqual(report.attestedKey?.algorithm, 'RSA');
      // Nobody trusts the samples' root here.
      assert.strictEqual(report.verdict, 'failed');
      assert.deepStrictEqual(problemsOf(file(GOOD)), []);
      assert.strictEqual(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
    });

    test('tells forged and broken from good', async () => {
      const inspector = await api();
      assert.strictEqual((await inspector.inspect(file(FORGED))).verdict, 'failed');
      assert.strictEqual((await inspector.inspect(file(BROKEN))).verdict, 'unreadable');
    });

    test('rejects in words where there is no file to read', async () => {
      const inspector = await api();
      assert.match(await rejection(inspector.inspect(file('not-there.pkc'))), /^not-there\.pkc is not there/);
      const folder = file('folder.pkc');
      await vscode.workspace.fs.createDirectory(folder);
      assert.match(await rejection(inspector.inspect(folder)), /^folder\.pkc is a folder/);
      await vscode.workspace.fs.delete(folder);
    });

    test('refuses a file over the bound by its stated size, without reading it', async () => {
      const inspector = await api();
      const system = new StatedSizes();
      const registration = vscode.workspace.registerFileSystemProvider('pkc-sizes', system);
      assert.match(await rejection(inspector.inspect(sized(MAX_BYTES + 1))), /has 67,108,865 octets/);
      assert.strictEqual(system.reads, 0);
      assert.match(await rejection(inspector.inspect(sized(MAX_BYTES))), /does not answer/);
      assert.strictEqual(system.reads, 1);
      registration.dispose();
    });
  });
}
