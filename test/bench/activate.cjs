/**
 * Loads the extension bundle that is named and activates it against a VS Code that answers nothing; prints how many
 * milliseconds that took. A process of its own each time, as a loaded bundle stays loaded.
 */
const Module = require('node:module');

const nothing = new Proxy(function () {}, {
  get(_target, name) {
    if (name === 'then') return undefined;
    if (name === Symbol.iterator) return () => [].values();
    if (name === Symbol.toPrimitive) return () => '';
    return nothing;
  },
  set: () => true,
  apply: () => nothing,
  construct: () => nothing,
});

// A bundle copies a module's own properties; what is inherited it looks up.
const vscode = Object.create(nothing);
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const start = performance.now();
require(process.argv[2]).activate(nothing);
console.log(performance.now() - start);
