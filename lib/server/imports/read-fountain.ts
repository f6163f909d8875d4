import { Fountain, type Token } from 'fountain-js';
import { withoutDelimiters } from '#lib/prompt/raw.ts';
import type { Beat, Script } from '#lib/storyboard/import/beat.ts';

/** What tells a crew and a reader something, and a camera nothing. */
const BESIDE_THE_STORY = new Set(['transition', 'section', 'synopsis', 'note', 'centered']);
const NOTE = /\[\[[\s\S]*?\]\]/g;

/** A screenplay in Fountain: each action and each speech is a beat, and a scene's heading opens its first one. */
export function readFountain(text: string): Script {
  const { tokens } = new Fountain().parse(withoutDelimiters(text).replace(/^\uFEFF/, ''), true);
  const beats: Beat[] = [];
  const leftOut: string[] = [];
  const characters = new Set<string>();
  let title: string | null = null;
  let heading: string | null = null;
  let speech: { readonly cue: string; manner: string; lines: string[] } | null = null;

  const tell = (words: string, spoken = '') => {
    const told = [heading, words].filter((part) => part !== null && part !== '').join('. ');
    if (told !== '') beats.push({ words: told, spoken, seconds: null, opensScene: heading !== null });
    heading = null;
  };

  for (const token of tokens) {
    const said = plain(token);
    leftOut.push(...(token.text?.match(NOTE) ?? []));
    if (token.is_title) {
      if (token.type === 'title') title = said;
      else leftOut.push(`${token.type}: ${said}`);
    } else if (token.type === 'scene_heading') {
      if (heading !== null) tell('');
      heading = said;
    } else if (token.type === 'character') {
      const cue = said.replace(/\s*\(.*$/, '').replace(/\s*\^$/, '');
      characters.add(cue);
      speech = { cue, manner: '', lines: [] };
    } else if (speech !== null && token.type === 'parenthetical') {
      speech.manner = said.replace(/^\(|\)$/g, '');
    } else if (speech !== null && token.type === 'dialogue') {
      speech.lines.push(said);
    } else if (speech !== null && token.type === 'dialogue_end') {
      const spoken = speech.lines.join(' ');
      tell(`${speech.cue}${speech.manner === '' ? '' : `, ${speech.manner}`}: “${spoken}”`, spoken);
      speech = null;
    } else if (token.type === 'action' || token.type === 'lyrics') {
      if (said !== '') tell(said, token.type === 'lyrics' ? said : '');
    } else if (BESIDE_THE_STORY.has(token.type) && said !== '') {
      leftOut.push(said);
    }
  }
  if (heading !== null) tell('');
  return { title, beats, characters: [...characters], leftOut };
}

/** On one line, without notes and without the marks of emphasis. */
function plain({ text = '' }: Token): string {
  return text
    .replace(NOTE, '')
    .replace(/(?<![\\\w])(\*{1,3}|_)(?=\S)(.+?)(?<=\S)\1(?!\w)/g, '$2')
    .replace(/\\([*_])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
