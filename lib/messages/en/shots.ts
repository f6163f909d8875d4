export const shots = {} as const;
