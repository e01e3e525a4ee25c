/**
 * Counts from now on what the person at this page does, as the page itself sees it: `keys`, each pressed key and each sign
 * put in by an input method; `actions`, each press of mouse or finger, each Enter and each Space on a button.
 * @returns asks for the counts so far; opening another document ends the counting
 */
export async function countDone(page) {
  await page.evaluate(() => {
    const done = { keys: 0, actions: 0 };
    let byKey = false;
    const listen = (name, heard) =>
      globalThis.addEventListener(name, (event) => void (event.isTrusted && heard(event)), { capture: true });
    listen('keydown', ({ key, target }) => {
      done.keys += 1;
      byKey = true;
      if (key === 'Enter' || (key === ' ' && target.tagName === 'BUTTON')) done.actions += 1;
    });
    listen('keyup', () => (byKey = false));
    listen('input', ({ data, inputType }) => {
      if (inputType && !byKey) done.keys += data?.length ?? 1;
    });
    listen('pointerdown', () => (done.actions += 1));
    globalThis.done = done;
  });
  return () => page.evaluate(() => globalThis.done);
}
