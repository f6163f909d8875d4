/** Whether a text is an address of the web as a whole (http or https, nothing around it). Whether it may be opened is another question. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
