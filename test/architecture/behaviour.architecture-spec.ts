import { permissionsOf, routeFaults, routesOf } from './checks/routes.js';
import { readSources, type SourceFile } from './checks/source.js';
import { lifecycleTables, statusWrites } from './checks/status.js';

const sources = readSources(['src'], ['.ts']);
const inModule = (text: string): SourceFile[] => [
  { path: 'src/modules/doors/persistence/doors.repository.ts', text },
];

describe('status', () => {
  const doors = new Set(['door', 'medical.gate']);

  it('is written by the lifecycle store alone', () =>
    expect(statusWrites(sources, lifecycleTables(sources))).toEqual([]));

  it('of which tables follows from the lifecycle maps', () => {
    const text = `const map = { lifecycle: doorLifecycle, table: 'door', scope: {} };\nconst other = { table: 'shelf' };`;
    expect([...lifecycleTables(inModule(text))]).toEqual(['door']);
  });

  it.each([
    `tx.execute(\`UPDATE door SET status = 'open' WHERE id = $1\`)`,
    `tx.execute(\`UPDATE door SET colour = $1,\n   status = $2 WHERE id = $3\`)`,
    `tx.execute(\`UPDATE medical.gate SET version = version + 1\`)`,
    `tx.query(\`INSERT INTO door (id, status) VALUES ($1, 'open')\`)`,
    `tx.insertMany('door', rows)`,
    `door.status = 'open';`,
  ])('written elsewhere is noticed: %s', (text) =>
    expect(statusWrites(inModule(text), doors)).toHaveLength(1),
  );

  it.each([
    `tx.execute(\`UPDATE door SET colour = $1 WHERE id = $2 AND status = 'open'\`)`,
    `tx.query(\`SELECT status FROM door\`)`,
    `if (door.status === 'open') return;`,
    `tx.execute(\`UPDATE shelf SET status = 'full'\`)`,
  ])('read, or another table’s, is not: %s', (text) =>
    expect(statusWrites(inModule(text), doors)).toEqual([]),
  );
});

describe('routes', () => {
  const routes = routesOf(sources);

  it('all say who may call them, by a permission a policy declares, under a name of their own', () =>
    expect(routeFaults(routes, permissionsOf(sources))).toEqual([]));

  it('are found', () =>
    expect(routes.map((route) => route.operation)).toEqual(expect.arrayContaining(['signIn', 'ready'])));

  const controller = (...methods: string[]): SourceFile[] =>
    inModule(`@Controller('doors')\nclass DoorsController {\n${methods.join('\n')}\n}`);

  it('that declare nothing are noticed', () =>
    expect(routeFaults(routesOf(controller(`@Get() listDoors() {}`)), [])).toEqual([
      expect.stringContaining('does not declare who may call it'),
    ]));
  it('with a permission nobody declared are noticed', () => {
    const bad = routesOf(controller(`@Post() @RequirePermission('door.open') openDoor() {}`));
    expect(
      routeFaults(bad, permissionsOf(inModule(`definePolicy({ 'door.close': ['bureau'] })`))),
    ).toHaveLength(1);
    expect(routeFaults(bad, permissionsOf(inModule(`definePolicy({ 'door.open': ['bureau'] })`)))).toEqual(
      [],
    );
  });
  it('with the same operation id are noticed', () =>
    expect(
      routeFaults(
        routesOf([...controller(`@Get() @Public() list() {}`), ...controller(`@Get() @Public() list() {}`)]),
        [],
      ),
    ).toHaveLength(1));
});
