/** What is made of several files by the packed extension in a real VS Code with a Node host; each suite has a window. */
import { afterAll } from 'vitest';
import { stopVscode } from './harness/session.mjs';
import './suites/csr.mjs';
import './suites/documents.mjs';
import './suites/explorer.mjs';

afterAll(stopVscode);
