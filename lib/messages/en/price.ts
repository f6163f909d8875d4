export const price = {} as const;
