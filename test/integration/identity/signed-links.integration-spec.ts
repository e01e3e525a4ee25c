import { SignedLinks, type LinkPurpose } from '../../../src/modules/identity/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, COOPERATION, startServices, type Services } from '../../support/harness/index.js';

describe('signed links', () => {
  let s: Services;
  let links: SignedLinks;
  beforeAll(async () => {
    s = await startServices({ label: 'links' });
    links = s.get(SignedLinks);
  }, 60_000);
  afterAll(() => s.close());
  beforeEach(() => s.setClock('2018-02-27T01:00:00Z'));

  const knock = (from = newId()) => ({ requestId: newId(), from });
  const employerId = newId();
  const issue = (more: { singleUse?: boolean; purpose?: LinkPurpose } = {}) =>
    s.uow.write(actorOf('bureau'), (tx) =>
      links.issue(tx, {
        purpose: 'employer-answers',
        subject: { kind: 'employer', id: employerId },
        expiresAt: '2018-03-01T10:00:00Z',
        scope: { employerId },
        ...more,
      }),
    );

  it('keeps a hash and a log of its openings, never the token', async () => {
    const token = await issue();
    const opened = await links.resolve(token, 'employer-answers', knock());
    expect(opened.actor).toMatchObject({
      role: 'employer',
      employers: [employerId],
      cooperations: [COOPERATION],
      areas: [],
      userId: opened.id,
    });
    const kept = JSON.stringify([
      await s.sql(`SELECT * FROM signed_link`),
      await s.sql(`SELECT * FROM outbox`),
      await s.sql(`SELECT * FROM audit_entry`),
    ]);
    expect(kept).not.toContain(token);
    expect(await s.sql(`SELECT what FROM signed_link_use WHERE link_id = $1`, [opened.id])).toEqual([
      { what: 'opened' },
    ]);
    await expect(s.sql(`DELETE FROM signed_link_use`)).rejects.toThrow('append-only');
  });

  it('opens nothing of another purpose, and an unknown one is not found', async () => {
    const token = await issue();
    for (const [given, purpose] of [
      [token, 'clinic'],
      [`${token}x`, 'employer-answers'],
      ['', 'employer-answers'],
    ] as const)
      await expect(links.resolve(given, purpose, knock())).rejects.toMatchObject({ code: 'LINK_NOT_FOUND' });
  });

  it('tells that it has ended, and lets the late page know whose it was', async () => {
    const token = await issue();
    await s.setClock('2018-03-01T10:00:00Z');
    await expect(links.resolve(token, 'employer-answers', knock())).rejects.toMatchObject({
      code: 'LINK_EXPIRED',
      kind: 'gone',
      details: { reason: 'expired', ended: '2018-03-01T10:00:00.000Z' },
    });
    expect(await links.find(token, 'employer-answers', knock())).toMatchObject({
      state: 'expired',
      subject: { id: employerId },
    });
  });

  it('for one use serves one of two that come at once', async () => {
    const token = await issue({ singleUse: true });
    const link = await links.resolve(token, 'employer-answers', knock());
    const use = () => s.uow.write(link.actor, (tx) => links.use(tx, link));
    const outcomes = await Promise.allSettled([use(), use(), use()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(links.resolve(token, 'employer-answers', knock())).rejects.toMatchObject({
      details: { reason: 'used_up' },
    });
  });

  it('taken back opens nothing any more', async () => {
    const token = await issue();
    const subject = { kind: 'employer', id: employerId } as const;
    expect(
      await s.uow.write(actorOf('bureau'), (tx) => links.revoke(tx, 'employer-answers', subject)),
    ).toBeGreaterThan(0);
    await expect(links.resolve(token, 'employer-answers', knock())).rejects.toMatchObject({
      details: { reason: 'revoked' },
    });
  });

  it('refuses who tries tokens, and nobody else', async () => {
    const token = await issue();
    const codes: string[] = [];
    for (let guess = 0; guess < 32; guess++)
      codes.push(
        await links
          .resolve(`guess-${guess}`, 'employer-answers', knock('10.0.0.9'))
          .then(() => 'opened')
          .catch((error: { code: string }) => error.code),
      );
    expect(codes.slice(0, 30).every((code) => code === 'LINK_NOT_FOUND')).toBe(true);
    expect(codes.slice(30)).toEqual(['TOO_MANY_CALLS', 'TOO_MANY_CALLS']);
    expect((await links.resolve(token, 'employer-answers', knock('10.0.0.10'))).state).toBe('live');
  });

  it('is seen by its bureau and its company, not by another', async () => {
    await issue();
    const seenAs = (actor: ReturnType<typeof actorOf>) =>
      s.uow.read(actor, async (tx) => (await tx.query(`SELECT id FROM signed_link`)).length);
    expect(await seenAs(actorOf('bureau'))).toBeGreaterThan(0);
    expect(await seenAs(actorOf('employer', { employers: [employerId] }))).toBeGreaterThan(0);
    expect(await seenAs(actorOf('employer', { employers: [newId()] }))).toBe(0);
    expect(await seenAs(actorOf('bureau', { cooperations: ['other'] }))).toBe(0);
  });
});
