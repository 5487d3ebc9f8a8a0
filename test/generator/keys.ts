import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Name of a file keys/throw-away-NAME.pem. */
export type KeyName =
  | 'rsa-root'
  | 'rsa-other-root'
  | 'rsa-mic'
  | 'rsa-hoc'
  | 'rsa-dac'
  | 'rsa-other-issuer'
  | 'rsa-1024'
  | 'rsa-2048'
  | 'rsa-2048-other'
  | 'rsa-3072'
  | 'rsa-4096'
  | 'rsa-16384'
  | 'ec-root'
  | 'ec-other-root'
  | 'ec-mic'
  | 'ec-hoc'
  | 'ec-dac'
  | 'ec-other-issuer'
  | 'ec-p224'
  | 'ec-p256'
  | 'ec-p256-other'
  | 'ec-p384'
  | 'ec-p521'
  | 'ec-secp256k1'
  | 'ec-brainpool256'
  | 'ec-brainpool384'
  | 'ec-brainpool512'
  | 'ed25519'
  | 'ed448';

export interface Key {
  readonly name: KeyName;
  readonly type: 'rsa' | 'ec' | 'ed';
  readonly privateKey: KeyObject;
  /** DER SubjectPublicKeyInfo as node:crypto writes it. */
  readonly spki: Uint8Array;
}

const keys = new Map<KeyName, Key>();

/** The folder of key files, also for code that a bundler has moved elsewhere inside the project. */
function keyFolder(): string {
  const starts = [import.meta.url ? dirname(fileURLToPath(import.meta.url)) : '.', process.cwd()];
  for (const start of starts) {
    for (let folder = start; ; folder = dirname(folder)) {
      const candidate = join(folder, 'test', 'generator', 'keys');
      if (existsSync(candidate)) return candidate;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error('test/generator/keys not found: run from inside the project');
}

/** PKCS#8 PEM text of a throw-away key. */
export function privateKeyPem(name: KeyName): string {
  return readFileSync(join(keyFolder(), `throw-away-${name}.pem`), 'latin1');
}

/** A throw-away key. The files are public: a key named here protects nothing and must be trusted nowhere. */
export function keyNamed(name: KeyName): Key {
  const known = keys.get(name);
  if (known) return known;
  const privateKey = createPrivateKey(privateKeyPem(name));
  const spki = new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
  const type = name.startsWith('rsa') ? 'rsa' : name.startsWith('ec') ? 'ec' : 'ed';
  const key = { name, type, privateKey, spki } as const;
  keys.set(name, key);
  return key;
}
