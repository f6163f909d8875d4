/** Pages that hold one message. */
import { expect } from '../editor-page.ts';
import { type Place, there } from './screen.ts';

export const messages: Place = {
  name: 'messages',
  prepare: there,
  screens: [
    {
      name: 'not found',
      async show({ page }) {
        await page.goto('/storyboards/gone');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      },
      leave: there,
    },
  ],
};
