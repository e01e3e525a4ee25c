import { loadavg } from 'node:os';

/** Prints rows of equal keys as a Markdown table, with the load of the machine beside it. */
export function table(title, rows) {
  if (rows.length === 0) return;
  const heads = Object.keys(rows[0]);
  const lines = rows.map((row) => `| ${heads.map((head) => row[head] ?? '').join(' | ')} |`);
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  process.stdout.write(
    `\n### ${title}\n\nLoad ${load}\n\n| ${heads.join(' | ')} |\n|${heads.map(() => '---|').join('')}\n`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
