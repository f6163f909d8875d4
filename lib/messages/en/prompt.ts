/** The text field of a prompt and what stands under it. */
export const prompt = {
  hint: 'What happens in this shot? Type @ to mention a reference.',
  reference: 'reference',
  missing: 'Missing reference',
  tooMany: '{count, number} too many',
  shorten: 'Shorten',
  shortenCuts: 'Takes away: {words}',
  full: 'A prompt holds at most {most, number} characters here, so those words were not taken in. Everything else is as it was.',
  picker: {
    title: 'References',
    none: 'No references yet. Add one in References.',
    noneFits: 'No reference of that name. Add one in References.',
    active: '{name}, {number, number} of {count, number}',
  },
} as const;
