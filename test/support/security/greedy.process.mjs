// A reading process whose reader has no caps: does what its input says, until somebody ends it.
import { readFileSync } from 'node:fs';

const kept = [];
const acts = {
  loop() {
    for (;;) kept.length = 0;
  },
  silence() {},
  buffers() {
    for (let at = 0; at < 1_000; at += 1) kept.push(Buffer.alloc(32 * 1024 * 1024, at));
  },
  heap() {
    for (;;) kept.push(Array.from({ length: 1_000 }, () => Math.random()));
  },
  exit() {
    process.exit(3);
  },
};

process.on('message', () => acts[readFileSync(0, 'utf8').trim()]());
