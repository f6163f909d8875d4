import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** The files that components import. The browser must not pay for schemas, signing or the client. */
const BROWSER_FILES = ['compile', 'estimate', 'limits', 'prices', 'redact-inline', 'errors'];

it('keeps zod and jose out of what the browser imports', async () => {
  const contents = BROWSER_FILES.map((name) => `export * from '#lib/kling/${name}.ts';`).join('\n');
  const { metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    treeShaking: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs).toContain('lib/kling/compile.ts');
  expect(inputs.filter((path) => path.includes('node_modules'))).toEqual([]);
});
