export const references = {} as const;
