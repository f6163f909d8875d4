/**
 * Tables for spreadsheets (RFC 4180). A cell that begins like a formula would be one to most spreadsheets, and a formula
 * can reach the network: such a cell begins with an apostrophe, which they take as "this is text".
 */

/** The bytes that make Excel read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number;

/** Rows as the text of a `.csv` file. Numbers are written as they are; text is guarded. */
export function csvFile(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.toWellFormed().replaceAll('\0', '');
  const guarded = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
