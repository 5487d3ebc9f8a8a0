/** The packed extension in a real VS Code whose extensions run in a Node host: one VS Code, a window for each suite. */
import { afterAll } from 'vitest';
import { stopVscode } from './harness/session.mjs';
import './suites/inspector.mjs';
import './suites/csr.mjs';
import './suites/documents.mjs';
import './suites/explorer.mjs';
import './suites/keyboard.mjs';
import './suites/textView.mjs';
import './suites/trust.mjs';
import './suites/windows.mjs';

afterAll(stopVscode);
