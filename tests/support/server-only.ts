/** Stands for the `server-only` marker outside Next, where the marker itself would throw. */
export {};
