/**
 * Calls back in a task of its own, before any timer; returns a function that cancels the call. Replaces Univer's
 * function of this name, whose channels stay open after the call: browsers keep open channels and their callbacks
 * forever.
 */
export function requestImmediateMacroTask(callback: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const close = (): void => {
    port1.onmessage = null;
    port1.close();
    port2.close();
  };
  port1.onmessage = () => {
    close();
    callback();
  };
  port2.postMessage(null);
  return close;
}
