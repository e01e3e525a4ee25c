// What goes wrong in any page of one browser context, pop-ups and pages closed early included.

/** A page tells a violation of its policy on its own document, a moment after the browser refused what it asked for. */
const tellPolicy = () =>
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`),
  );

/** A page that is left gives up what it still asked for; so near to it, in milliseconds, an abort is no fault. */
const LEAVING = 1_000;

/**
 * Notes uncaught errors, errors of the console, violations of the policy, answers of 400 or more that were not declared and
 * requests that never came through. `offline`: a connection cut on purpose is no fault.
 *
 * @returns a function that waits for what the pages still have to tell, and closes the context
 */
export async function watchFaults(context, faults, { declared = [], offline = false } = {}) {
  const expected = (text) => declared.some((pattern) => pattern.test(text));
  const aborted = [];
  const left = new Map();
  const leave = (page) => left.set(page, [...(left.get(page) ?? []), performance.now()]);
  context.on('page', (page) => {
    page.on('close', () => leave(page));
    page.on('framenavigated', (frame) => frame === page.mainFrame() && leave(page));
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message ?? error.error()}`));
  context.on('console', (message) => {
    const text = message.text();
    const cut = offline && /ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(text);
    // An answer that was refused is judged as an answer, below.
    if (message.type() === 'error' && !cut && !/status of \d{3}/.test(text)) faults.push(`console: ${text}`);
  });
  context.on('response', (response) => {
    const line = `${response.status()} ${response.request().method()} ${pathOf(response)}`;
    if (response.status() >= 400 && !expected(line)) faults.push(line);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    const line = `${why} ${request.method()} ${pathOf(request)}`;
    const cut = offline && /ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(why);
    if (cut || expected(line)) return;
    if (why !== 'net::ERR_ABORTED') faults.push(line);
    // A stream that has told its end is closed by the page that listened.
    else if (request.resourceType() !== 'eventsource')
      aborted.push({ line, page: pageOf(request), at: performance.now() });
  });
  await context.addInitScript(tellPolicy);
  return async () => {
    for (const page of context.pages()) await page.evaluate(restOf).catch(() => undefined);
    const closing = performance.now();
    await context.close();
    for (const { line, page, at } of aborted) {
      const moments = [...(left.get(page) ?? []), closing];
      if (!moments.some((moment) => Math.abs(moment - at) < LEAVING)) faults.push(line);
    }
  };
}

const pathOf = (sent) => new URL(sent.url()).pathname;

/** What a page has to say about the tasks it has begun is said by the second turn. */
const restOf = () => new Promise((done) => setTimeout(() => setTimeout(done)));

/** A request of a service worker belongs to no page. */
function pageOf(request) {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}
