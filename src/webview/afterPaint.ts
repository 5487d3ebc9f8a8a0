/** Calls back after the next frame is painted: a message posted in an animation frame comes after it. */
export function afterPaint(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    callback();
  });
  port1.start();
  requestAnimationFrame(() => port2.postMessage(null));
}
