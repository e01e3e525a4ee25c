// The desk of a journey is what makes it fail: every kind of fault is put before it, by a page that has nothing but this fault.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openDesk, startBrowser } from './browser.mjs';
import { countDone } from './counted.mjs';

const html = (body, head = '') =>
  `<!doctype html><html lang="en"><head><title>page</title><link rel="icon" href="data:,">${head}</head>` +
  `<body><main><h1>page</h1>${body}</main></body></html>`;
const script = (code) => html(`<script>${code}</script>`);

const PAGES = {
  '/clean': html('<p>nothing is wrong</p>'),
  '/says': script("console.error('the shelf is empty')"),
  '/throws': script("throw new Error('not caught')"),
  '/rejects': script("Promise.reject(new Error('nobody waits'))"),
  '/policy': html('<img alt="" src="http://127.0.0.1:9/other.png">'),
  '/missing': script("fetch('/nothing-here')"),
  '/broken': script("fetch('/broken-off').catch(() => undefined)"),
  '/waits': script("fetch('/slow').catch(() => undefined)"),
  '/unreadable': html('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
  '/form': html('<input aria-label="name"><input type="checkbox" aria-label="yes"><button>go</button>'),
  '/opens': html('<a href="/says" target="_blank" rel="opener">open</a>'),
  '/opens-unreadable': html('<a href="/unreadable" target="_blank" rel="opener">open</a>'),
};
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; img-src data:";

describe('the desk of a journey', () => {
  let browser;
  let server;
  let origin;
  before(async () => {
    server = createServer(({ url }, response) => {
      if (url === '/slow') return;
      if (url === '/broken-off') return void response.destroy();
      const page = PAGES[url];
      response.writeHead(page ? 200 : 404, {
        'content-type': 'text/html',
        'content-security-policy': POLICY,
      });
      response.end(page ?? html('<p>not here</p>'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${server.address().port}`;
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  /** What the desk says of a visit, nothing when it lets it pass. */
  async function said(visit, options) {
    const desk = await openDesk(browser, origin, options);
    await visit(desk);
    return desk.close().then(
      () => '',
      (error) => error.message,
    );
  }
  const opened = (path) => (desk) => desk.page.goto(path);
  /** A page is there before what it asks for is: the desk may be closed only when the answer, or its failure, was heard. */
  const heard = (path, event, asked) => async (desk) => {
    const over = desk.page.waitForEvent(event, (told) => new URL(told.url()).pathname === asked);
    await desk.page.goto(path);
    await over;
  };
  const missing = heard('/missing', 'response', '/nothing-here');
  const brokenOff = heard('/broken', 'requestfailed', '/broken-off');
  const settled = (path) => async (desk) => {
    await desk.page.goto(path);
    await desk.settle();
  };

  it('lets a page without a fault pass', async () => assert.equal(await said(settled('/clean')), ''));

  for (const [kind, visit, words] of [
    ['an error of the console', opened('/says'), /console: the shelf is empty/],
    ['an error nobody caught', opened('/throws'), /uncaught: not caught/],
    ['a promise nobody waits for', opened('/rejects'), /uncaught: nobody waits/],
    ['a violation of the policy', opened('/policy'), /policy: img-src/],
    ['an answer it did not declare', missing, /404 GET \/nothing-here/],
    ['a request that broke off', brokenOff, /net::ERR_EMPTY_RESPONSE GET \/broken-off/],
    ['a page that is missing itself', opened('/no-such-page'), /404 GET \/no-such-page/],
  ])
    it(`fails on ${kind}`, async () => assert.match(await said(visit), words));

  it('fails on what cannot be read by everybody', async () =>
    assert.match(await said(settled('/unreadable')), /\/unreadable image-alt/));

  it('fails on a request the page gave up while it stayed', async () => {
    const stayed = async ({ page }) => {
      await page.goto('/clean');
      await page.waitForTimeout(1_100);
      const over = page.waitForEvent('requestfailed');
      await page.evaluate(() => {
        const stop = new AbortController();
        fetch('/slow', { signal: stop.signal }).catch(() => undefined);
        setTimeout(() => stop.abort(), 50);
      });
      await over;
      await page.waitForTimeout(1_100);
    };
    assert.match(await said(stayed), /net::ERR_ABORTED GET \/slow/);
  });

  it('counts what somebody does there by what the page hears', async () => {
    const desk = await openDesk(browser, origin);
    await desk.page.goto('/form');
    const done = await countDone(desk.page);
    await desk.page.getByLabel('name').focus();
    await desk.page.keyboard.type('ab');
    await desk.page.keyboard.insertText('韦');
    await desk.page.getByLabel('name').fill('韦小花');
    assert.deepEqual(await done(), { keys: 6, actions: 0 });
    await desk.page.keyboard.press('Enter');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Space');
    assert.deepEqual(await done(), { keys: 9, actions: 1 });
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Space');
    await desk.page.getByRole('button').click();
    assert.deepEqual(await done(), { keys: 11, actions: 3 });
    await desk.close();
  });

  it('takes a declared answer and a declared failure for granted', async () => {
    const declared = [/^404 GET \/nothing-here$/, /^net::ERR_EMPTY_RESPONSE GET \/broken-off$/];
    assert.equal(await said(missing, { declared }), '');
    assert.notEqual(await said(brokenOff, { declared: declared.slice(0, 1) }), '');
  });

  it('lets pass what a page no longer asks for because it was left', async () => {
    const left = async ({ page }) => {
      await page.goto('/waits');
      await page.goto('/clean');
    };
    assert.equal(await said(left), '');
    assert.equal(await said(opened('/waits')), '');
  });

  it('fails on the fault of a page that was closed at once', async () => {
    const closedEarly = async ({ page }) => {
      const second = await page.context().newPage();
      await second.goto('/policy');
      await second.close();
    };
    assert.match(await said(closedEarly), /img-src|Content Security Policy/);
  });

  const inAPopUp =
    (path, { settles }) =>
    async (desk) => {
      await desk.page.goto(path);
      const second = desk.page.waitForEvent('popup');
      await desk.page.getByRole('link').click();
      await (await second).waitForLoadState();
      if (settles) await desk.settle();
      else await (await second).close();
    };
  it('fails on the fault of a page that another one opened', async () =>
    assert.match(await said(inAPopUp('/opens', { settles: false })), /console: the shelf is empty/));
  it('fails on what cannot be read in a page that another one opened', async () =>
    assert.match(await said(inAPopUp('/opens-unreadable', { settles: true })), /\/unreadable image-alt/));

  it('takes a cut connection for a fault unless the journey cuts it', async () => {
    const cut = async (desk) => {
      await desk.page.goto('/clean');
      await desk.cut(true);
      await desk.page.evaluate(() => fetch('/clean').catch(() => undefined));
      await desk.cut(false);
    };
    assert.match(await said(cut), /ERR_INTERNET_DISCONNECTED/);
    assert.equal(await said(cut, { offline: true }), '');
  });
});
