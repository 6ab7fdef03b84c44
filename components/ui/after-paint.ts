/** Nothing is painted in a tab that is not shown; then it goes on by itself. */
const longestMs = 150;

/**
 * Does something once what stands on the page now has been painted: a press is seen to be taken at once, and the work
 * behind it comes after. Returns the way to take it back.
 */
export function afterPaint(act: () => void): () => void {
  let isDone = false;
  const end = () => {
    isDone = true;
    clearTimeout(tooLong);
    cancelAnimationFrame(frame);
  };
  const go = () => {
    if (isDone) return;
    end();
    act();
  };
  const tooLong = setTimeout(go, longestMs);
  // The frame begins before it is painted, a task of its own comes after.
  const frame = requestAnimationFrame(() => setTimeout(go));
  return end;
}
