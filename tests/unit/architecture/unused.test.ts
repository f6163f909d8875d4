/** What nobody uses: names that are exported and not imported, messages that no file says, packages that nothing loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { english } from '#lib/messages/en/index.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Next calls what these export by name. */
const CALLED_BY_NEXT = /^app\/(.*\/)?(page|layout|route|error|global-error|not-found)\.tsx?$/;

interface SourceFile {
  readonly path: string;
  /** Without comments. */
  readonly text: string;
}

const files: readonly SourceFile[] = [
  ...readdirSync(ROOT).filter((name) => /\.(ts|mjs)$/.test(name)),
  ...['app', 'components', 'lib', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|mjs|js)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ),
].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '') }));

const inFolders = (...folders: readonly string[]) => files.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

/** What a file imports from a path: `name`, `default`, or `*` for whoever takes the whole. */
function importsOf({ path, text }: SourceFile): string[] {
  const target = (specifier: string) => (specifier.startsWith('#') ? specifier.slice(1) : join(dirname(path), specifier));
  const named = [...text.matchAll(/\b(?:import|export)\s+(?:type\s+)?(?:(\w+)\s*,?\s*)?(?:\{([^}]*)\})?\s*from\s*'([#.][^']+)'/g)];
  const whole = [...text.matchAll(/\bimport\s*\(\s*'([#.][^']+)'|\b\*(?:\s+as\s+\w+)?\s+from\s*'([#.][^']+)'/g)];
  return [
    ...named.flatMap(([, own, list = '', specifier = '']) => [
      ...(own === undefined || own === 'type' ? [] : [`${target(specifier)} default`]),
      ...list.split(',').map(
        (entry) =>
          `${target(specifier)} ${
            entry
              .trim()
              .replace(/^type\s+/, '')
              .split(/\s/)[0]
          }`,
      ),
    ]),
    ...whole.map(([, called = '', taken = '']) => `${target(called || taken)} *`),
  ];
}

const exportsOf = ({ text }: SourceFile): string[] => [
  ...[...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) (\w+)/gm)].map(([, name = '']) => name),
  ...(/^export default/m.test(text) ? ['default'] : []),
];

describe('what nobody uses', () => {
  it('is no exported function, value or component', () => {
    const imported = new Set(files.flatMap(importsOf));
    const exported = inFolders('app', 'components', 'lib', 'tests/support')
      .filter(({ path }) => !CALLED_BY_NEXT.test(path))
      .flatMap((file) => exportsOf(file).map((name) => ({ path: file.path, name })));
    expect(exported.length).toBeGreaterThan(1000);
    const unused = exported.filter(({ path, name }) => !imported.has(`${path} ${name}`) && !imported.has(`${path} *`));
    expect(unused.map(({ path, name }) => `${path} ${name}`)).toEqual([]);
  });

  it('is no message', () => {
    const said = new Set<string>();
    const patterns = new Set<string>();
    for (const { text } of inFolders('app', 'components', 'lib').filter(({ path }) => !/^lib\/messages\/(en|zh-cn)\//.test(path))) {
      // A key is a text, a member of a table, or a text with one part to be filled in: `status.${status}`.
      for (const [, quoted, member] of text.matchAll(/'([\w.-]+)'|\b(\w+):/g)) said.add(quoted ?? member ?? '');
      for (const [, pattern = ''] of text.matchAll(/`((?:[\w.-]|\$\{[^}]*\})+)`/g))
        if (/[a-z]{2}/.test(pattern.replace(/\$\{[^}]*\}/g, ''))) patterns.add(pattern);
    }
    const filled = [...patterns].map(
      (pattern) => new RegExp(`(^|\\.)${pattern.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    );
    const isSaid = (key: string) => {
      const parts = key.split('.');
      return parts.some((_, index) => said.has(parts.slice(index).join('.'))) || filled.some((pattern) => pattern.test(key));
    };
    expect(keysOf(english).length).toBeGreaterThan(1000);
    expect(keysOf(english).filter((key) => !isSaid(key))).toEqual([]);
  });

  it('is no package', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const used = files.filter(({ path }) => !path.startsWith('tests/')).map(({ text }) => text);
    const loads = (name: string) => new RegExp(`['"]${name}(/[^'"]*)?['"]`);
    expect(Object.keys(dependencies).filter((name) => !used.some((text) => loads(name).test(text)))).toEqual([]);
  });
});

function keysOf(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`)));
}
