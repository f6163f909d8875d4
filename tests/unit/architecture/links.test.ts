/** Every link of the docs leads somewhere: to a file that is there, and to a heading that it has. So does what code cites of the wire. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name}`] : [],
  ),
];

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

const textOf = (path: string): string => readFileSync(path, 'utf8');

/** A heading as the address of its place on the page. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')));

/** What is wrong with the links of a page that lead into this project. */
function brokenLinks(page: string): string[] {
  const links = [...withoutCode(textOf(join(ROOT, page))).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links
    .filter((target) => !/^[a-z]+:/.test(target))
    .flatMap((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
      if (relative(ROOT, file).startsWith('..') || !existsSync(file)) return [`${page}: ${target}`];
      return anchor === undefined || anchorsOf(file).includes(anchor) ? [] : [`${page}: ${target} has no such heading`];
    });
}

describe('the links of the docs', () => {
  it('are looked for on every page', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md', 'docs/decisions/README.md']));
  });

  it.each(pages)('lead somewhere from %s', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });
});

describe('the sections of the wire that code cites', () => {
  const folders = ['app', 'components', 'lib', 'tests'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const wire = textOf(join(ROOT, 'docs/kling-omni.md'));
  const sections = new Set([...wire.matchAll(/^#.*$/gm)].flatMap(([heading]) => heading.match(/§[\d.]*\d/g) ?? []));

  it('are sections of docs/kling-omni.md', () => {
    const cited = files.flatMap((path) => {
      const text = textOf(join(ROOT, path));
      // After a number (RFC 9110 §14) it is a section of another standard.
      return [...text.matchAll(/(?<!\d )§[\d.]*\d/g)].map(([section]) => ({ path, section }));
    });
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter(({ section }) => !sections.has(section)).map(({ path, section }) => `${path}: ${section}`)).toEqual([]);
  });
});
