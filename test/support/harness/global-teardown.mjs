export default async function globalTeardown() {
  await globalThis.shanggangTestPostgres?.stop();
}
