import { importsOf, type Import, type SourceFile } from './source.js';

/** The order of modules in `docs/architecture.md`: left may be imported by right, never back. */
export const MODULE_ORDER = [
  'reference',
  'approvals',
  'identity',
  'audit',
  'office-texts',
  'documents',
  'notifications',
  'imports',
  'seekers',
  'employers',
  'vacancies',
  'placements',
  'medical',
  'matching',
  'fairs',
  'training',
  'batches',
  'follow-ups',
  'subsidies',
  'worklists',
  'own-pages',
  'reports',
];

type Place =
  | { readonly layer: 'kernel' | 'platform' | 'composition' | 'story' | 'entry' | 'outside' }
  | { readonly layer: 'module'; readonly module: string; readonly part: string };

/** Which parts of its own module a part may import. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  persistence: ['persistence', 'domain'],
  application: ['application', 'persistence', 'domain'],
  http: ['http', 'application', 'domain'],
  jobs: ['jobs', 'application', 'domain'],
};
const WIRING = new Set(['index', 'module']);
/** Packages the pure layers never see. */
const IMPURE =
  /^(@nestjs\/|typeorm|class-validator|class-transformer|bullmq|ioredis|pg($|-)|fastify|@fastify\/|node:(fs|net|http|child_process))/;

function placeOf(path: string): Place {
  const [root, layer, module, ...rest] = path.split('/');
  if (root !== 'src') return { layer: 'outside' };
  if (layer === 'kernel' || layer === 'platform' || layer === 'composition' || layer === 'story')
    return { layer };
  if (layer !== 'modules' || !module) return { layer: 'entry' };
  const part = rest.length > 1 ? rest[0]! : rest[0] === 'index.ts' ? 'index' : 'module';
  return { layer: 'module', module, part };
}

/** Every import that goes the wrong way, in words. */
export function wrongDirections(files: readonly SourceFile[], order = MODULE_ORDER): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((imported) => {
      const fault = faultOf(file.path, imported, order);
      return fault ? [`${file.path} imports ${imported.specifier}: ${fault}`] : [];
    }),
  );
}

const isSpec = (path: string): boolean => path.endsWith('.spec.ts');

function faultOf(path: string, imported: Import, order: readonly string[]): string | null {
  const from = placeOf(path);
  if (!imported.relative) {
    // A spec of a pure file may read files and start processes; it is no part of the product.
    const pure =
      !isSpec(path) && (from.layer === 'kernel' || (from.layer === 'module' && from.part === 'domain'));
    return pure && IMPURE.test(imported.target) ? 'a pure layer knows no such package' : null;
  }
  const to = placeOf(imported.target);
  switch (from.layer) {
    case 'kernel':
      return to.layer === 'kernel' ? null : 'the kernel imports nothing';
    case 'platform':
      return to.layer === 'kernel' || to.layer === 'platform' ? null : 'the platform knows no domain';
    case 'composition':
    case 'story':
      return to.layer === 'entry' || to.layer === 'outside'
        ? 'composition is started, it starts nothing'
        : null;
    case 'entry':
      return ['composition', 'story', 'platform'].includes(to.layer)
        ? null
        : 'an entry point only starts composition';
    case 'module':
      return fromModule(path, from.module, from.part, imported, to, order);
    default:
      return null;
  }
}

function fromModule(
  path: string,
  module: string,
  part: string,
  imported: Import,
  to: Place,
  order: readonly string[],
): string | null {
  const spec = isSpec(path);
  if (to.layer === 'kernel') return null;
  if (to.layer === 'platform') return part === 'domain' && !spec ? 'a domain sees only the kernel' : null;
  if (to.layer !== 'module') return 'a module sees kernel, platform and modules to its left';
  if (to.module === module) {
    if (to.part === 'index') return 'nothing inside a module imports its own index';
    if (WIRING.has(part) || spec) return null;
    return INSIDE[part]?.includes(to.part) ? null : `${part} may not see ${to.part}`;
  }
  if (to.part !== 'index') return 'another module is entered by its index.ts';
  if (!order.includes(module) || !order.includes(to.module)) return 'the module has no place in the order';
  if (order.indexOf(to.module) > order.indexOf(module))
    return `${to.module} stands to the right of ${module}`;
  if (part === 'domain' && !spec && !imported.typeOnly) return 'a domain takes only types from other modules';
  return null;
}
