import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { folders, migrationPackages, migrations, pool, poolPackages, restrictionsOf, testPackages } from './layers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const noClass = {
  selector: ':matches(ClassDeclaration, ClassExpression):not([superClass.name="Error"])',
  message: 'There is no class where a function does; only errors are classes.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'Type stripping knows no enums: use a list of words.' };
const noDynamicImport = {
  selector: 'ImportExpression',
  message: 'Import at the top, where the layers are held.',
};
const noInlineStyle = {
  selector: 'JSXAttribute[name.name="style"], AstroShorthandAttribute[name.name="style"]',
  message: 'The policy of the site blocks inline styles: use a class.',
};
const noHandler = {
  selector: 'JSXAttribute[name.name=/^on[a-z]+$/]',
  message: 'The policy of the site blocks inline handlers: listen from a script.',
};

const noInlineScript = {
  selector:
    'JSXOpeningElement[name.name="script"]:has(JSXNamespacedName[namespace.name="is"][name.name="inline"]):not(:has(JSXAttribute[name.name="src"]))',
  message:
    'A script that stands in the page as it is escapes the types and the linter: leave out is:inline, or name a file.',
};

const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const layers = folders.flatMap((folder) =>
  [false, true].flatMap((deeper) => [
    {
      name: `layers/${folder}${deeper ? '/deeper' : ''}`,
      files: [`src/${folder}/${deeper ? '*/**/' : ''}*.ts`],
      rules: {
        ...restrict(restrictionsOf(folder, [], deeper)),
        'no-restricted-syntax': ['error', noClass, noEnum, ...(folder.startsWith('adapters') ? [] : [noDynamicImport])],
      },
    },
    {
      name: `layers/${folder}${deeper ? '/deeper' : ''}/tests`,
      files: [`src/${folder}/${deeper ? '*/**/' : ''}*.test.ts`],
      rules: {
        ...restrict(restrictionsOf(folder, testPackages, deeper)),
        'no-restricted-syntax': ['error', noClass, noEnum],
      },
    },
  ]),
);

/** Whose names are taken: those of the language and of browsers. */
const lib = ['esnext', 'dom'];

/** A name means one thing: neither that of a browser or of the language, nor one further out, is given anew. */
const noShadow = {
  // What stands in for the language's own calendar until every browser has it.
  '@typescript-eslint/no-shadow': [
    'error',
    { builtinGlobals: true, ignoreTypeValueShadow: false, allow: ['Temporal'] },
  ],
};

export default defineConfig(
  { ignores: ['dist/**', '.astro/**', 'node_modules/**', '.husky/_/**', 'content/**', 'public/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root, lib } },
    rules: {
      ...noShadow,
      // A number reads well in a message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` as a callback is no confusion.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/dot-notation': 'off',
      // There are no classes, so there is no `this` that a method could lose.
      '@typescript-eslint/unbound-method': 'off',
      // A check that the types call needless may be the one that meets what the types do not know.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // Spreading a text into its code points is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // The compiler doubts every index; `!` is the honest mark where a bound was checked a line above.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-recommended'],
  {
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { parser: tseslint.parser, lib } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      // `astro check` knows what is defined.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': 'error',
      ...noShadow,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'astro/no-set-html-directive': 'error',
      // A page that scrolls sideways somewhere must let the keyboard go there.
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
      'no-restricted-syntax': ['error', noClass, noInlineStyle, noHandler, noInlineScript],
    },
  },
  {
    name: 'the components that print HTML',
    // That of prose let only its allow-list through and escaped the rest; that of forms is built as a tree and escaped.
    files: ['src/components/Prose.astro', 'src/components/share/ShareForm.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['**/*.{ts,mjs,astro}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'tests',
    files: ['**/*.test.ts'],
    rules: {
      // Tests feed code with what it should refuse, and look into answers whose shape is the question.
      'no-script-url': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,mjs}'],
    rules: { 'no-restricted-syntax': ['error', noClass, noEnum] },
  },
  layers,
  {
    name: 'layers/prose/pool',
    files: pool,
    rules: restrict(restrictionsOf('prose', poolPackages)),
  },
  {
    name: 'layers/schema/migrations',
    files: migrations,
    ignores: ['**/*.test.ts'],
    rules: restrict(restrictionsOf('schema', migrationPackages, true)),
  },
  {
    name: 'the one caller of getCollection',
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/library.ts', 'src/{messages,schema,core,prose,checks,views,adapters}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'astro:content',
              importNames: ['getCollection', 'getEntry', 'getEntries', 'render'],
              message: 'Ask src/library.ts: it alone reads the collections.',
            },
            { name: 'node:vm', message: 'Nothing is evaluated here.' },
          ],
        },
      ],
    },
  },
  {
    name: 'vm nowhere in scripts',
    files: ['scripts/**', '.config/**'],
    rules: {
      'no-restricted-imports': ['error', { paths: [{ name: 'node:vm', message: 'Nothing is evaluated here.' }] }],
    },
  },
);
