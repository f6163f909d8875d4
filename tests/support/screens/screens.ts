/**
 * Every screen of the app in every state that looks different, by name: what the accessibility test examines and what
 * `npm run docs:record` takes pictures of. A new dialog, panel or state is one entry in its place.
 */
import { brokenEditor } from './broken-storyboard.ts';
import { fullEditor } from './full-storyboard.ts';
import { home } from './home.ts';
import { messages } from './messages.ts';
import { freshEditor } from './new-storyboard.ts';
import type { Place } from './screen.ts';
import { takes } from './takes.ts';
import { twoWriters } from './two-writers.ts';

export const PLACES: readonly Place[] = [home, freshEditor, fullEditor, brokenEditor, takes, twoWriters, messages];
