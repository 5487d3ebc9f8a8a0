/**
 * Runs in the page before its script, in the place of VS Code: gives it `acquireVsCodeApi`, keeps its state
 * where a reload finds it, and joins it to the host that the test plays.
 */
(() => {
  // Octets travel as base64 between the test and the page, and as octets from here on.
  const revive = (value) => {
    if (Array.isArray(value)) return value.map(revive);
    if (typeof value !== 'object' || value === null) return value;
    if (typeof value.$octets === 'string')
      return Uint8Array.from(atob(value.$octets), (c) => c.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each)]));
  };
  window.fromHost = (message) => window.postMessage(revive(message), '*');
  window.cspViolations = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.cspViolations.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
  let acquired = false;
  window.acquireVsCodeApi = () => {
    if (acquired) throw new Error('acquireVsCodeApi may be called once');
    acquired = true;
    return {
      postMessage: (message) => void window.toHost(message),
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
      setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
    };
  };
})();
