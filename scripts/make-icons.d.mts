/** The names that app/ and components/ import from components/ui/icons.tsx, sorted. */
export function importedIcons(): string[];
/** Lucide's drawing of an icon as an SVG of that size, in black. */
export function drawingOf(name: string, size: number): string;
