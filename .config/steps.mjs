/** The tools that look over the engine, as data: `npm test` runs them all, in this order. */
const config = (tool, file) => [tool, '--config', `.config/${file}`];

/** Each a heading and a command with its arguments. Commands stand in `node_modules/.bin`. */
export const steps = [
  {
    heading: 'Format (prettier)',
    command: [
      ...config('prettier', 'prettier.json'),
      '--check',
      '--log-level=warn',
      '.',
      '!content/**',
      '!**/*.mdx',
      '!public/**',
    ],
  },
  // First of those that need types: it writes the types of the content collections. It looks at every file that
  // `tsc --noEmit` would, not at pages alone.
  { heading: 'Types (astro check)', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  {
    heading: 'Code and layers (eslint)',
    command: [...config('eslint', 'eslint.mjs'), '--max-warnings', '0', '.'],
  },
  {
    heading: 'Styles (stylelint)',
    command: [...config('stylelint', 'stylelint.json'), '--max-warnings', '0', 'src/**/*.css'],
  },
  {
    heading: 'Unused code and packages (knip)',
    command: [...config('knip', 'knip.json'), '--treat-config-hints-as-errors'],
  },
];
