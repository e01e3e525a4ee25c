import { linesWith, type SourceFile } from './source.js';

interface Ban {
  readonly name: string;
  readonly pattern: RegExp;
  /** Where it is at home. */
  readonly except?: RegExp;
}

const SPEC = /\.spec\.ts$/;

/** Words that have one home in `src`. */
export const SOURCE_BANS: readonly Ban[] = [
  { name: 'forwardRef', pattern: /\bforwardRef\b/ },
  { name: 'process.env', pattern: /\bprocess\.env\b|\bprocess\[/, except: /^src\/platform\/config\// },
  {
    name: 'HTTP exception',
    pattern:
      /\b(HttpException|(BadRequest|Unauthorized|Forbidden|NotFound|Conflict|Gone|UnprocessableEntity|InternalServerError|PayloadTooLarge|ServiceUnavailable|NotAcceptable|MethodNotAllowed|RequestTimeout|BadGateway|GatewayTimeout|PreconditionFailed|NotImplemented|UnsupportedMediaType|ImATeapot|Misdirected|HttpVersionNotSupported)Exception)\b/,
    except: /^src\/platform\/http\//,
  },
  {
    name: 'queue library',
    pattern: /from '(bullmq|ioredis)'|import\('(bullmq|ioredis)'\)/,
    except: /^src\/platform\/queue\//,
  },
  { name: 'repository injection', pattern: /\bInjectRepository\b|\bgetRepository\(/ },
  {
    name: 'relation between entities',
    pattern: /@(OneToMany|ManyToOne|OneToOne|ManyToMany|VersionColumn)\(/,
  },
  {
    name: 'transaction of its own',
    pattern: /\bcreateQueryRunner\b|\bDataSource\b/,
    except: /^src\/(platform|composition)\//,
  },
  { name: 'console', pattern: /\bconsole\.\w+\(/ },
  { name: 'any', pattern: /(:\s*|\bas |<)any\b(?![\w-])/, except: SPEC },
  { name: 'lint switched off', pattern: /eslint-disable|@ts-ignore|@ts-nocheck|prettier-ignore/ },
  {
    name: 'clock of its own in a module',
    pattern: /\bnew Date\(\)|\bDate\.now\(\)/,
    except: /^src\/(?!modules\/)|\.spec\.ts$/,
  },
];

/** Words that say where, how or by whom something was made; no reader of the product needs them. */
export const PRODUCT_BANS: readonly Ban[] = [
  { name: 'path of one machine', pattern: /\/(work\/(main|shared)|tmp\/sg|root\/|home\/[a-z])/ },
  {
    name: 'package server',
    pattern: /\b(npmmirror|verdaccio|artifactory)\b|\bregistry\.[\w-]+\.(com|org|net|cn|io)\b/i,
  },
  {
    name: 'maker',
    pattern: /\b(claude|anthropic|openai|chatgpt|copilot|gemini|language model|sub-?agents?)\b/i,
  },
];

/** Lines that use a banned word outside its home. */
export function bannedWords(files: readonly SourceFile[], bans: readonly Ban[]): string[] {
  return bans.flatMap(({ name, pattern, except }) =>
    files
      .filter((file) => !except?.test(file.path))
      .flatMap((file) => linesWith(withoutComments(file), pattern).map((line) => `${name}: ${line}`)),
  );
}

/** Comments of TypeScript may speak of what code may not do; marks for tools live in comments and stay. */
function withoutComments(file: SourceFile): SourceFile {
  if (!file.path.startsWith('src/')) return file;
  const text = file.text.replace(/^\s*(\*|\/\*\*|\/\/(?!.*(eslint|@ts-|prettier))).*$/gm, '');
  return { path: file.path, text };
}
