const BAR = 40;

const show = (value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value));

function fileTable(files, say) {
  say('\nLedgers (rows: imported / merged / refused)');
  for (const [name, file] of Object.entries(files)) {
    const { dataRows = 0, imported = 0, merged = 0, refused = [], warnings = [] } = file;
    say(
      `  ${String(dataRows).padStart(5)} : ${String(imported).padStart(5)} / ${String(merged).padStart(3)} / ${String(refused.length).padStart(4)}   ${String(warnings.length).padStart(4)} warnings   ${name}`,
    );
  }
}

/** `funnel` is a list of `{ label, value }`, widest first. */
function funnelBars(funnel, say) {
  if (!funnel?.length) return;
  say('\nFrom the register to the post');
  const widest = Math.max(1, ...funnel.map((stage) => stage.value));
  for (const { label, value } of funnel) {
    say(
      `  ${String(value).padStart(5)}  ${'█'.repeat(Math.max(1, Math.round((value / widest) * BAR)))}  ${label}`,
    );
  }
}

export function printStory({ files, figures, assertions, funnel, matching, clinics }, say) {
  fileTable(files ?? {}, say);
  funnelBars(funnel, say);
  if (!funnel?.length) {
    say('\nFigures');
    for (const [name, value] of Object.entries(figures ?? {})) say(`  ${name}: ${show(value)}`);
  }
  if (clinics?.length) {
    say('\nCan the clinic see everybody before the departure?');
    for (const line of clinics) say(`  ${line}`);
  }
  if (matching?.length) {
    say('\nWho could go where, asked on the day before the fair (a trial, nothing follows from it)');
    for (const line of matching) say(`  ${line}`);
  }
  say('\nAssertions');
  for (const { n, ok, value, text } of assertions) {
    say(`  ${ok ? '✓' : '✗'} ${String(n).padStart(2)}  ${text ? `${text}: ` : ''}${show(value)}`);
  }
}
