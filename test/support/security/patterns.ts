import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';

export interface Pattern {
  readonly file: string;
  readonly text: string;
}

/** Every regular expression written in the source. */
export function patternsIn(root: string): Pattern[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
  );
  return files.flatMap((file) => {
    const found: Pattern[] = [];
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push({ file, text: node.text });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

const SIGNS = [...'a0 -_.,:;/=@(|#%+*农　\t\nXx（、·~'];

/** Long texts a slow pattern runs into: one sign, or two in turn (with TEST_LONG more of them), then something that spoils the match. */
function attacks(length: number, text: string): string[] {
  const own = [...new Set(text.replace(/\\[a-zA-Z]|[\\^$*+?()[\]{}|]/g, ''))].slice(0, 12);
  const signs = [...new Set([...SIGNS, ...own])];
  return [
    ...signs.map((sign) => `${sign.repeat(length)}\u0001`),
    ...signs.map((sign) => `${`${sign}a`.repeat(length / 2)}\u0001`),
    ...(process.env.TEST_LONG ? signs.map((sign) => `${`1${sign}`.repeat(length / 2)}\u0001`) : []),
  ];
}

/** Which of them need longer than so many milliseconds for a text of this length. */
export function slowOnes(patterns: readonly Pattern[], length: number, ms: number): string[] {
  const context = vm.createContext({ text: '' });
  return patterns.flatMap(({ file, text }) => {
    const script = new vm.Script(`(${text}).test(text)`);
    const slow = attacks(length, text).find((attack) => {
      context.text = attack;
      try {
        script.runInContext(context, { timeout: ms });
        return false;
      } catch {
        return true;
      }
    });
    return slow === undefined ? [] : [`${file} ${text} on ${JSON.stringify(slow.slice(0, 6))}…`];
  });
}
