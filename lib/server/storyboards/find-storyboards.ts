import type { Studio } from '../studio.ts';
import { readDocuments } from './read-documents.ts';

/** The ids of the storyboards in whose title, prompts or references all the given words stand. */
export async function findStoryboards(studio: Pick<Studio, 'db' | 'links'>, words: string): Promise<string[]> {
  const wanted = words
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const documents = await readDocuments(studio);
  return documents.filter(({ text }) => wanted.every((word) => text.includes(word))).map(({ id }) => id);
}
