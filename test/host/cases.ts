import { defineAnswers } from './cases/answers.ts';
import { defineCauses } from './cases/causes.ts';
import { defineChanges } from './cases/changes.ts';
import { defineCommands } from './cases/commands.ts';
import { defineCsr } from './cases/csr.ts';
import { defineEditors } from './cases/editors.ts';
import { defineExports } from './cases/exports.ts';
import { defineProblems } from './cases/problems.ts';
import { defineRequestDocuments } from './cases/requestDocuments.ts';
import { defineHostile } from './cases/hostile.ts';
import { closeAll, restoreSamples } from './cases/support.ts';
import { defineTextFeatures } from './cases/textFeatures.ts';
import { defineTextViews } from './cases/textViews.ts';
import { defineTrust } from './cases/trust.ts';

/** All cases; they run in the Node host and in the web worker host alike. */
export function define(): void {
  suite('PKC Inspector in a real extension host', () => {
    suiteSetup(restoreSamples);
    teardown(closeAll);
    defineEditors();
    defineProblems();
    defineAnswers();
    defineChanges();
    defineTextViews();
    defineTextFeatures();
    defineExports();
    defineCommands();
    defineTrust();
    defineCsr();
    defineCauses();
    defineRequestDocuments();
    defineHostile();
  });
}
