/**
 * What the server answers when something could not be done, by its code. The English sentence travels with the failure
 * itself; a code that is missing here is shown in English.
 */
export const failures: Readonly<Record<string, string>> = {};
