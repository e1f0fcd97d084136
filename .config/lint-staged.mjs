/** Before a commit: tidy what is staged, and refuse content that the build would refuse. */
export default {
  '*.{ts,mjs,astro}': ['eslint --config .config/eslint.mjs --fix', 'prettier --config .config/prettier.json --write'],
  'src/**/*.css': [
    'stylelint --config .config/stylelint.json --fix',
    'prettier --config .config/prettier.json --write',
  ],
  '*.{json,md,yml}': (files) => {
    const ours = files.filter((file) => !file.includes('/content/') && !file.endsWith('package-lock.json'));
    return ours.length
      ? [`prettier --config .config/prettier.json --write ${ours.map((f) => `"${f}"`).join(' ')}`]
      : [];
  },
  'content/**': () => 'node scripts/check.ts',
};
