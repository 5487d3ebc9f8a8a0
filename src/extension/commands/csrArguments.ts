import * as vscode from 'vscode';
import { INSTANT_FORMS, parseInstant } from '../../core/base/instant.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import { fileArgument } from './fileArgument.ts';

/** Octets that were dropped without a file. */
export interface RequestContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a command of this group may be given: `{ uri, csr, at }`, each of them or none. */
export interface CsrArguments {
  readonly uri: vscode.Uri | undefined;
  readonly csr: vscode.Uri | RequestContent | undefined;
  /** Null: now, explicitly. */
  readonly at: Date | null | undefined;
}

function isContent(value: unknown): value is RequestContent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

function dateArgument(value: unknown): Date | null | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value === 'string') return value === '' ? null : readDate(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  throw new Error('The date is neither a text such as 2026-11-23T08:00:00Z nor a Date.');
}

/** A date or an instant that a user wrote. Throws, in words, for anything else. */
export function readDate(text: string): Date {
  const read = parseInstant(text.trim());
  if (read === null) {
    throw new Error(`"${escapeForDisplay(text)}" is no date: write ${INSTANT_FORMS}.`);
  }
  return read;
}

/** Reads the first argument of a command: a URI (from a menu), a URI as text, or an object with `uri`, `csr` and `at`. */
export function csrArguments(argument: unknown): CsrArguments {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri)
    return { uri: fileArgument(argument), csr: undefined, at: undefined };
  const { uri, csr, at }: { uri?: unknown; csr?: unknown; at?: unknown } = argument;
  return {
    uri: fileArgument(uri),
    // A copy: the caller may write over its own.
    csr: isContent(csr) ? { name: csr.name, bytes: new Uint8Array(csr.bytes) } : fileArgument(csr),
    at: dateArgument(at),
  };
}
