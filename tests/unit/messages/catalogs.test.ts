import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { english } from '#lib/messages/en/index.ts';
import { simplifiedChinese } from '#lib/messages/zh-cn/index.ts';

describe('the catalogs of messages', () => {
  const pairs = leaves(english).map(([path, words]) => ({ path, words, chinese: at(simplifiedChinese, path) }));

  it('hold only messages that can be read', () => {
    for (const [path, words] of [...leaves(english), ...leaves(simplifiedChinese)]) {
      expect(() => compile(words), path).not.toThrow();
      expect(words.trim(), path).toBe(words);
      expect(words, path).not.toBe('');
    }
  });

  it('say the same things with the same arguments in both languages', () => {
    expect(argumentsOf('{a} {n, plural, one {# {b}} other {Shot {c}}} <d>{e}</d>')).toEqual(['a', 'b', 'c', 'd', 'e', 'n']);
    for (const { path, words, chinese } of pairs) {
      expect(argumentsOf(chinese), path).toEqual(argumentsOf(words));
    }
  });
});

function leaves(tree: object, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : leaves(value, [...path, key]),
  );
}

function at(tree: object, path: string): string {
  const found = path.split('.').reduce<unknown>((branch, key) => (branch as Record<string, unknown>)[key], tree);
  return String(found);
}

/**
 * The names of a message's arguments and tags. A compiled message is a text or a list of parts, and a part is a text,
 * a `0` for the number of the plural around it, `[name]`, `[name, type, options]`, or `[tag, ...parts]`.
 */
function argumentsOf(words: string): string[] {
  const names = new Set<string>();
  const visit = (message: unknown) => {
    if (!Array.isArray(message)) return;
    for (const part of message) {
      if (!Array.isArray(part)) continue;
      const [name, type, options] = part;
      names.add(String(name));
      if (typeof type === 'number' && type !== 0) {
        if (typeof options === 'object' && options !== null) for (const branch of Object.values(options)) visit(branch);
      } else visit(part.slice(1));
    }
  };
  visit(compile(words));
  return [...names].sort();
}
