import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const queueLibraries = ['bullmq', 'ioredis'].map((name) => ({
  name,
  message:
    'The queue library stays in platform/queue; declare work with defineWork and handle it with @HandlesWork.',
}));
const ormInjection = {
  name: '@nestjs/typeorm',
  importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'],
  message: 'The only way to the database is UnitOfWork.',
};
/** Kept as a pattern, so that a new exception of Nest's is banned as well. */
const banned = (importNamePattern, message) => ({ regex: '^@nestjs/common$', importNamePattern, message });
const forwardRef = banned('^forwardRef$', 'A cycle means an event or a third module.');
const httpExceptions = banned(
  'Exception$|^forwardRef$',
  'Throw an error of the module (defineError); platform/http maps its kind. No forwardRef.',
);
const environment = [
  { object: 'process', property: 'env', message: 'Only platform/config reads the environment.' },
];
/** Those rules of the React compiler that its makers recommend, each as an error. */
const compilerRules = Object.fromEntries(
  Object.keys(reactHooks.configs.flat['recommended-latest'].rules).map((rule) => [rule, 'error']),
);
const imports = (paths, patterns) => ['error', { paths, patterns: [patterns] }];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.data/', 'coverage/', 'web/dist/', 'web/src/api/schema.d.ts'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // Scripts end in one readable sentence; the cause would only repeat it with a stack.
  { rules: { 'preserve-caught-error': 'off' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...environment],
      'no-restricted-imports': imports([...queueLibraries, ormInjection], httpExceptions),
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression[source.value=/^(bullmq|ioredis)$/]',
          message: 'The queue library stays in platform/queue.',
        },
      ],
      // The limit of 400 is held by test/architecture.
      'max-lines': ['warn', { max: 250 }],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // The router of the console is told of another address by throwing it.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
    },
  },
  // What the React compiler says of purity is asked where every screen takes its parts from: elsewhere it only costs time.
  { files: ['web/src/**/use*.{ts,tsx}', 'web/src/{ui,shell,session,offline}/**'], rules: compilerRules },
  { files: ['src/**/*.data.ts', '**/*.spec.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/platform/config/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/platform/http/**'],
    rules: { 'no-restricted-imports': imports([...queueLibraries, ormInjection], forwardRef) },
  },
  {
    files: ['src/platform/queue/**'],
    rules: {
      'no-restricted-imports': imports([ormInjection], httpExceptions),
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
    rules: {
      'no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // Parts of these run inside the page.
  {
    files: [
      'test/support/browser/**',
      'test/e2e/story/console*.mjs',
      'test/e2e/story/call.mjs',
      'test/e2e/tour/*.mjs',
      'bench/console/browse.mjs',
    ],
    languageOptions: {
      globals: {
        document: 'readonly',
        window: 'readonly',
        navigator: 'readonly',
        indexedDB: 'readonly',
        localStorage: 'readonly',
      },
    },
  },
);
