// Generates code in the shape of the house, complete with its entries in every list and its tests; all is written or nothing:
// npm run new -- module home-visits --zh 家访
// npm run new -- route home-visits post /home-visits/:id/rename renameHomeVisit --permission home-visit.rename --field title:text …
// npm run new -- field seeker second_contact --zh 备用联系人 --en 'Second contact'
// npm run new -- job home-visits remind-visitor --zh 提醒家访 --en 'Remind a visitor'
import { reportAndExit } from './lib/commands.mjs';
import { ensureDependencies } from './lib/ensure.mjs';
import { ROOT } from './lib/environment.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

function report({ files, handEdits, steps }, isDry) {
  for (const { path, created } of files) say(`${created ? '+' : '~'} ${path}`);
  if (isDry) {
    for (const { path, created, text } of files) if (created) say(`\n--- ${path}\n${text}`);
    say('\n以上文件均未写入（--dry-run）。Nothing of this was written (--dry-run).');
  }
  say(`\n仍需手工修改 ${handEdits.length} 处 · ${handEdits.length} edits remain to be made by hand`);
  for (const { place, what } of handEdits) say(`  ${place}  ${what}`);
  say('\n接下来 · Next');
  for (const step of [...steps, 'npm run check']) say(`  ${step}`);
}

async function main() {
  await ensureDependencies(process.stderr);
  const { planGeneration } = await import('./lib/new/generate.mjs');
  const { plan, isDry } = await planGeneration(ROOT, process.argv.slice(2));
  if (!isDry) plan.write();
  report(plan, isDry);
}

main().catch(reportAndExit);
