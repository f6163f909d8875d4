/** What "Use an example" puts into the box. English in every language, like all prompts that ship with the app. */
export const EXAMPLE_SCRIPT = `# Before dawn

Shot 1 (3s): A bakery before dawn. Flour hangs in the light of a single lamp while a baker shapes the first loaf of the day.

Shot 2: She opens the oven; heat and amber light fill the room, and the loaves begin to rise.

Shot 3: Outside, the street wakes: a cyclist passes, shutters go up, steam drifts from a grate.

Shot 4: A child presses her nose to the window. The baker breaks a warm roll in two and holds one half out.

Shot 5 (2s): They eat together on the step as the sun comes over the roofs.
`;
