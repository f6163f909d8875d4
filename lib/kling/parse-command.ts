/**
 * A cURL command, as the service's documentation shows them, read for the body it would send. The shell's words are
 * taken apart by a library; nothing is ever run, and no file or variable of this machine is read.
 */
import { parse as splitShellWords } from 'shell-quote';
import { fail, ok, type Result } from '#lib/kernel/result.ts';

export interface CommandFailure {
  readonly code: 'no-body' | 'body-in-file' | 'body-not-json' | 'no-command' | 'unclosed-variable';
  readonly sentence: string;
}

/** Options whose value is the body. `--json` is one of them that also sets headers. */
const BODY_OPTIONS = ['--data-raw', '--data-binary', '--data-ascii', '--data', '--json', '-d'] as const;
/** No shell word is this long by hand: it is a picture. */
const LONGEST_WORD = 2000;

/** Finds the body in a command and reads it as JSON. */
export function parseCommand(command: string): Result<unknown, CommandFailure> {
  const { folded, runs } = fold(command);
  const words = shellWords(folded);
  if (words === null) {
    return fail({
      code: 'unclosed-variable',
      sentence: 'In this command an opened variable (“$” and “{”) is never closed, so no shell could read it. Paste the whole command.',
    });
  }
  const start = words.findIndex((word) => /(?:^|\/)curl(?:\.exe)?$/.test(word));
  if (start === -1) return fail({ code: 'no-command', sentence: 'This does not begin with “curl”. Paste the whole command.' });
  const bodies = bodiesIn(words.slice(start + 1));
  const [first] = bodies;
  if (first === undefined) {
    return fail({
      code: 'no-body',
      sentence: 'This command sends no body: nothing follows --data, -d or --json. Paste the whole command.',
    });
  }
  if (first.startsWith('@')) {
    return fail({
      code: 'body-in-file',
      sentence: `This command reads its body from a file (${first.slice(0, 80)}), which is not opened here. Paste what is in that file instead.`,
    });
  }
  // Several are joined as curl joins them; only the first can be whole JSON.
  const text = bodies.join('&').replace(/LONG-RUN-(\d+)-/g, (_, index: string) => runs[Number(index)] ?? '');
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return fail({
      code: 'body-not-json',
      sentence: `The body of this command is not JSON (${shortReason(cause.message)}). Check its quotes, or paste the body alone.`,
    });
  }
}

/** Puts pictures aside, so that the library sees a short command: it would take seconds for a long one. */
function fold(command: string): { readonly folded: string; readonly runs: readonly string[] } {
  const runs: string[] = [];
  const pieces = command.split(/(["'])/).map((piece) => {
    // A quote inside double quotes stands behind a backslash.
    const run = piece.endsWith('\\') ? piece.slice(0, -1) : piece;
    if (run.length < LONGEST_WORD || /[^A-Za-z0-9+/=]/.test(run)) return piece;
    return `LONG-RUN-${runs.push(run) - 1}-${piece.slice(run.length)}`;
  });
  return { folded: pieces.join(''), runs };
}

/**
 * The command's words, with continued lines joined as a POSIX shell, PowerShell (`) and Windows (^) join them. Null where
 * a variable in braces has no end, the one thing that the library throws at.
 */
function shellWords(command: string): string[] | null {
  const oneLine = command.replace(/[\\^`]\r?\n/g, ' ');
  // Variables stay as they are written: an Authorization header names the key, and is not looked at.
  try {
    const parts = splitShellWords(oneLine, (name: string) => `$${name}`);
    return parts.flatMap((part) => (typeof part === 'string' ? part : 'pattern' in part ? part.pattern : []));
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('Bad substitution')) return null;
    throw cause;
  }
}

function bodiesIn(words: readonly string[]): string[] {
  const bodies: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    // A second command begins: often the one that asks for the result.
    if (/(?:^|\/)curl$/.test(word) && bodies.length > 0) break;
    const option = BODY_OPTIONS.find((each) => word === each || (word.startsWith(each) && (each === '-d' || word[each.length] === '=')));
    if (option === undefined) continue;
    if (word === option) bodies.push(words[++index] ?? '');
    else bodies.push(word.slice(option.length).replace(/^=/, ''));
  }
  return bodies;
}

function shortReason(message: string): string {
  return message.replace(/\s+/g, ' ').slice(0, 120);
}
