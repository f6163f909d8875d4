/** Carries out a cURL command as it stands in a document, as far as our documents use cURL: -H, -d, -X and an address. */
import { parse } from 'shell-quote';

export interface CurlAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The commands of a document: blocks that are marked as `curl`, each holding one or more of them. */
export function curlCommands(markdown: string): string[] {
  const blocks = Array.from(markdown.matchAll(/^```curl\n(.*?)^```$/gms), ([, block]) => block ?? '');
  return blocks.flatMap((block) => block.trim().split(/\n(?=curl )/));
}

/** Sends the command to `origin` in place of the one it names. Throws for a flag it does not know. */
export async function runCurl(command: string, origin: string): Promise<CurlAnswer> {
  const words = parse(command.replaceAll('\\\n', ' ')).map((word) =>
    typeof word === 'string' ? word : 'pattern' in word ? word.pattern : '',
  );
  const headers: Record<string, string> = {};
  let address = '';
  let data: string | undefined;
  let method: string | undefined;
  for (let place = 1; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const next = (): string => {
      place += 1;
      return words[place] ?? '';
    };
    if (word === '-H') {
      const [name = '', value = ''] = next().split(/: (.*)/s);
      headers[name] = value;
    } else if (word === '-d') data = next();
    else if (word === '-X') method = next();
    else if (word.startsWith('http')) address = word;
    else throw new Error(`The command uses ${word}, which its test does not know: ${command}`);
  }
  const { pathname, search } = new URL(address);
  const response = await fetch(origin + pathname + search, {
    method: method ?? (data === undefined ? 'GET' : 'POST'),
    headers,
    ...(data === undefined ? {} : { body: data }),
  });
  return { status: response.status, body: (await response.json()) as CurlAnswer['body'] };
}
