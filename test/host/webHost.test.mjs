/** The suite of cases.ts in a web worker extension host of a real VS Code; it has run when the tests are defined, each with its outcome. */
import { defineHostTests } from './runHost.mjs';

await defineHostTests('web');
