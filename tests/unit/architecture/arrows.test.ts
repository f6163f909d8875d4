/** Proves the layout of docs/architecture.md: which folder may know which, and who may speak the vendor's language. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PURE = ['animatic', 'cuts', 'export', 'kernel', 'library', 'messages', 'prompt', 'storyboard', 'take', 'timing'].map(
  (name) => `lib/${name}`,
);

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Project paths (`lib/prompt/mention.ts`) or package names, as imported for their values or their types. */
  readonly imports: readonly string[];
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const text = readFileSync(absolute, 'utf8');
      const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map((match) =>
        projectPath(absolute, match[1] ?? ''),
      );
      return { path: relative(ROOT, absolute).split(sep).join('/'), text, imports };
    });
}

function projectPath(importer: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.'))
    return relative(ROOT, resolve(dirname(importer), specifier))
      .split(sep)
      .join('/');
  return specifier;
}

/** Files of the project that are loaded with a file: what it imports for types alone is gone by then. */
function valueImports(path: string, text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^'";]*?)\s*from\s*'([#.][^']+)'/gm)]
    .filter(([, names = '']) => !/^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names))
    .map(([, , specifier = '']) => projectPath(join(ROOT, path), specifier));
}

/** Imports of `files` that no entry of `allowed` (a folder, a file, a package, or `node:`) covers. */
function strayImports(files: readonly SourceFile[], allowed: readonly string[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((name) => !allowed.some((entry) => name === entry || name.startsWith(entry.endsWith(':') ? entry : `${entry}/`)))
      .map((name) => `${path} imports ${name}`),
  );
}

const lines = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );

const pureFiles = PURE.filter((folder) => readdirSync(join(ROOT, 'lib')).includes(folder.slice(4))).flatMap(sourceFiles);

describe('the arrows of the layout', () => {
  it('reads the files it speaks of', () => {
    expect(pureFiles.length).toBeGreaterThan(20);
    expect(sourceFiles('components').length).toBeGreaterThan(20);
  });

  it('keeps the pure folders free of React, Next, Node and every package but zod/mini and the messages’ types', () => {
    expect(strayImports(pureFiles, [...PURE, 'zod/mini', 'use-intl'])).toEqual([]);
  });

  it('keeps clocks, chance, the network and the process out of the pure folders', () => {
    expect(
      lines(
        pureFiles,
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|(?<![.\w])fetch\(|\bprocess\.|\bsetTimeout\(|\blocalStorage\b|\bdocument\.querySelector/,
      ),
    ).toEqual([]);
  });

  it('lets the wire know the pure folders and nothing of Next, Node or the database', () => {
    expect(strayImports(sourceFiles('lib/kling'), [...PURE, 'lib/kling', 'zod', 'jose', 'shell-quote'])).toEqual([]);
  });

  it('keeps the stand-in on its own: of the app it shares figures, drawing and the guarded fetch', () => {
    const allowed = [
      ...['animatic', 'kernel', 'storyboard', 'timing'].map((name) => `lib/${name}`),
      ...['lib/kling/limits.ts', 'lib/kling/prices.ts', 'lib/guarded-fetch', 'lib/standin'],
      ...['node:', 'jose', '@napi-rs/canvas', '@mediabunny/server', 'mediabunny', 'node-av'],
    ];
    expect(strayImports(sourceFiles('lib/standin'), allowed)).toEqual([]);
  });

  it('keeps the guarded fetch free of everything but Node, its HTTP client and the kernel', () => {
    expect(strayImports(sourceFiles('lib/guarded-fetch'), ['lib/guarded-fetch', 'lib/kernel', 'node:', 'undici'])).toEqual([]);
  });

  it('never lets a component or the browser library reach the server, the stand-in or a route', () => {
    const browser = [...sourceFiles('components'), ...sourceFiles('lib/client')];
    const forbidden = /^(lib\/(server|standin|guarded-fetch)|app)(\/|$)|^node:|^(zod|jose|pg|drizzle-orm|sharp)(\/(?!mini)|$)/;
    expect(
      browser.flatMap(({ path, imports }) => imports.filter((name) => forbidden.test(name)).map((name) => `${path} imports ${name}`)),
    ).toEqual([]);
  });

  it('never lets the server library reach a component, a route or the browser library', () => {
    const forbidden = /^(components|app|lib\/client|lib\/standin)(\/|$)|^react/;
    expect(
      sourceFiles('lib/server').flatMap(({ path, imports }) =>
        imports.filter((name) => forbidden.test(name)).map((name) => `${path} imports ${name}`),
      ),
    ).toEqual([]);
  });

  it('leads no file back to itself: what such a circle loads first finds the other half unmade', () => {
    const files = ['app', 'components', 'lib', 'tests'].flatMap(sourceFiles);
    const importsOf = new Map(files.map(({ path, text }) => [path, valueImports(path, text)]));
    const walked = new Set<string>();
    const walk = (path: string, on: readonly string[]): string[] => {
      if (walked.has(path)) return [];
      const circles = (importsOf.get(path) ?? []).flatMap((next) =>
        on.includes(next) ? [[...on, next].join(' → ')] : walk(next, [...on, next]),
      );
      walked.add(path);
      return circles;
    };
    expect(files.flatMap(({ path }) => walk(path, [path]))).toEqual([]);
  });

  it("keeps Kling's words in lib/kling and lib/standin", () => {
    const words =
      /\b(model_name|multi_shot|multi_prompt|shot_type|image_list|image_url|element_list|element_id|video_list|video_url|refer_type|keep_original_sound|aspect_ratio|watermark_info|callback_url|external_task_id|task_id|task_status|task_status_msg|task_result|first_frame|end_frame|final_unit_deduction|request_id)\b|kling-v3-omni|kling-video-o1|omni-video|\bstd\b/;
    const elsewhere = ['app', 'components', 'lib/client', 'lib/server', 'lib/guarded-fetch'].flatMap(sourceFiles).concat(pureFiles);
    expect(lines(elsewhere, words)).toEqual([]);
  });

  it('reads the environment in one module', () => {
    const elsewhere = ['app', 'components', 'lib'].flatMap(sourceFiles).filter(({ path }) => !path.startsWith('lib/server/env'));
    // Next tells a process its runtime and build phase only this way; both are constants, not configuration.
    expect(lines(elsewhere, /process\.env(?!\[?\.?'?(NEXT_RUNTIME|NEXT_PHASE|NODE_ENV))/)).toEqual([]);
  });
});
