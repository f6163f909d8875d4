/** XML as text: whatever people wrote stays text, and what XML 1.0 cannot hold at all is left out. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Either elements, or one text. */
  readonly children: readonly XmlElement[] | string;
}

/** Attributes come in the order given. A text or a number as the last argument makes a leaf. */
export function xml(
  name: string,
  attributes: XmlElement['attributes'],
  children: readonly (XmlElement | null)[] | string | number = [],
): XmlElement {
  const kept = typeof children === 'object' ? children.filter((child) => child !== null) : String(children);
  return { name, attributes, children: kept };
}

/** `<name>text</name>`, the shape that most of these formats are made of. */
export function leaf(name: string, text: string | number): XmlElement {
  return xml(name, {}, text);
}

/** A whole document with its document type. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root.name}>\n${print(root, '')}\n`;
}

function print({ name, attributes, children }: XmlElement, indent: string): string {
  const open = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`)
    .join('')}`;
  if (typeof children === 'string') return `${open}>${inText(children)}</${name}>`;
  if (children.length === 0) return `${open}/>`;
  return `${open}>\n${children.map((child) => print(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

/** Control characters, halves of surrogate pairs and the two noncharacters that XML 1.0 has no way to write. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function inText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(IMPOSSIBLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A reader turns plain line breaks and tabs in attributes into spaces; written as references they stay. */
function inAttribute(text: string): string {
  return inText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** A relative path as the address that XML timelines and OpenTimelineIO name media by. */
export function addressOf(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}
