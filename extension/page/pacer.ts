/** Work longer than this at one go would be felt as a stutter, in milliseconds. */
const SLICE = 12;

/** A function to await between two steps: it gives the page its turn when a slice of time is used up. */
export function pacer(): () => Promise<void> | undefined {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        until = performance.now() + SLICE;
        resolve();
      });
    });
  };
}
