/** Dollars are the service's own, so every language writes them alike: "$1.34". */
export function dollarsText(dollars: number): string {
  return `$${dollars.toFixed(2)}`;
}
