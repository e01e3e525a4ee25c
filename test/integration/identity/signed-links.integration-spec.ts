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

  const knock = (address = newId()) => ({ requestId: newId(), address });
  const employerId = newId();
  /** @returns the token as the contact's message would carry it */
  const issue = (more: { singleUse?: boolean; purpose?: LinkPurpose } = {}, employer = employerId) =>
    s.uow.write(actorOf('bureau'), async (tx) => {
      const id = await links.issue(tx, {
        purpose: 'employer-answers',
        subject: { kind: 'employer', id: employer },
        expiresAt: '2018-03-01T10:00:00Z',
        scope: { employerId: employer },
        ...more,
      });
      return (await links.tokenFor(tx, id))!;
    });

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

  it.each([30, 300])(
    'thirty wrong link tokens from one shared address lock no valid page: %i of them',
    async (wrong) => {
      const token = await issue({}, newId());
      const address = `10.0.0.${wrong % 250}`;
      const tries = await Promise.all(
        Array.from({ length: wrong }, (_, guess) =>
          links
            .resolve(`guess-${guess}`, 'employer-answers', knock(address))
            .then(() => 'opened')
            .catch((error: { code: string }) => error.code),
        ),
      );
      expect(new Set(tries)).toEqual(new Set(['LINK_NOT_FOUND', ...(wrong > 30 ? ['TOO_MANY_CALLS'] : [])]));
      expect((await links.resolve(token, 'employer-answers', knock(address))).state).toBe('live');
      expect(await s.sql(`SELECT FROM signed_link_use u WHERE u.what = 'refused'`)).toEqual([]);
    },
  );

  it('are bounded in number: whoever issues one too many is shown the oldest that was handed over', async () => {
    const person = newId();
    const order = {
      purpose: 'seeker-page',
      subject: { kind: 'seeker', id: person },
      expiresAt: '2018-08-01T10:00:00Z',
    } as const;
    const one = () => s.uow.write(actorOf('bureau'), (tx) => links.issue(tx, order));
    await one();
    const handed = await s.uow.write(actorOf('bureau'), (tx) => links.handOver(tx, order, 'no_contact'));
    const together = await Promise.allSettled(Array.from({ length: 10 }, one));
    expect(together.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    await expect(one()).rejects.toMatchObject({
      code: 'LINKS_TOO_MANY',
      details: { most: 8, oldest: handed.id },
    });
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
