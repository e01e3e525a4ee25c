/** One request of the page's own session, for what a journey finds already there. */
export const call = async (page, method, path, body) => {
  const { status, answer } = await page.evaluate(
    async ([verb, url, sent]) => {
      const headers = { 'X-Requested-With': 'console', 'content-type': 'application/json' };
      const response = await fetch(`/api/v1${url}`, {
        method: verb,
        headers,
        ...(sent ? { body: JSON.stringify(sent) } : {}),
      });
      return { status: response.status, answer: await response.json().catch(() => null) };
    },
    [method, path, body],
  );
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  return answer;
};
