/** Reads a table as RFC 4180 says, quotes and line breaks inside cells included. */
export function readCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('Excel would not read this as UTF-8.');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = at;
      const match = quoted.exec(text);
      if (!match) throw new Error('A quote does not end.');
      cell = (match[1] ?? '').replaceAll('""', '"');
      at = quoted.lastIndex;
    } else {
      const end = /[,\r]|$/g;
      end.lastIndex = at;
      const stop = end.exec(text)?.index ?? text.length;
      cell = text.slice(at, stop);
      if (/["\n]/.test(cell)) throw new Error(`A bare quote or break: ${cell}`);
      at = stop;
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`Neither a comma nor a line break at ${at}`);
  }
  return rows;
}
