export function importedIcons(): string[];
export function outlineOf(name: string, scale: number): string;
