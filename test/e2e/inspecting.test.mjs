/** Reading an attestation with the packed extension in a real VS Code with a Node host; each suite has a window. */
import { afterAll } from 'vitest';
import { stopVscode } from './harness/session.mjs';
import './suites/inspector.mjs';
import './suites/keyboard.mjs';
import './suites/textView.mjs';
import './suites/trust.mjs';
import './suites/windows.mjs';

afterAll(stopVscode);
