/**
 * What every end-to-end test starts from: browser pages on which a console error fails the test, and the editor's
 * controls by the names that assistive technology reads (docs/architecture.md lists them).
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** The panels that a phone shows one at a time. */
export type PanelName = 'Shots' | 'References' | 'Takes' | 'Settings';

export class EditorPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async openNew(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('button', { name: 'New storyboard' }).click();
    await this.page.waitForURL(/\/storyboards\/[A-Za-z0-9_-]+$/);
    await expect(this.prompt(1)).toBeVisible();
  }

  /** Imports a storyboard from home, as its file would be, and opens it. */
  async openStoryboard(storyboard: unknown): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Import' });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'storyboard.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(storyboard)) });
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await dialog.getByRole('button', { name: 'Make the storyboard' }).click();
    await this.page.waitForURL(/\/storyboards\/[A-Za-z0-9_-]+$/);
    await expect(this.title).toBeVisible();
  }

  /** A second window of the same browser on this storyboard, once it is alive: what is typed before is saved only then. */
  async beside(): Promise<EditorPage> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    await expect(page.locator('[data-asleep]')).toHaveCount(0);
    return new EditorPage(page);
  }

  /** Brings a panel on screen: a press of its tab on a phone, nothing on a desktop, where all are there. */
  async showPanel(name: PanelName): Promise<void> {
    const tab = this.page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true });
    if (await tab.isVisible()) await tab.click();
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: 'Title' });
  }
  shot(number: number): Locator {
    return this.page.getByRole('region', { name: 'Shots' }).getByRole('group', { name: `Shot ${number}`, exact: true });
  }
  get shots(): Locator {
    return this.page.getByRole('region', { name: 'Shots' }).getByRole('group', { name: /^Shot \d$/ });
  }
  prompt(number: number): Locator {
    return this.page.getByRole('textbox', { name: `Shot ${number} prompt` });
  }
  seconds(number: number): Locator {
    return this.page.getByRole('spinbutton', { name: `Shot ${number} seconds` });
  }
  get total(): Locator {
    return this.page.getByRole('spinbutton', { name: 'Total seconds' });
  }
  cut(number: number): Locator {
    return this.page.getByRole('slider', { name: `Cut ${number}`, exact: true });
  }
  get playhead(): Locator {
    return this.page.getByRole('slider', { name: 'Playhead' });
  }
  get endOfVideo(): Locator {
    return this.page.getByRole('slider', { name: 'End of the video' });
  }
  /** A shot's block in the timeline. */
  block(number: number): Locator {
    return this.page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: new RegExp(`^Show shot ${number}`) });
  }
  get references(): Locator {
    return this.page.getByRole('region', { name: 'References' });
  }
  reference(name: string): Locator {
    return this.references.getByRole('group', { name, exact: true });
  }
  /** The settings, which a phone has on a panel of their own. */
  get model(): Locator {
    return this.page.getByRole('combobox', { name: 'Model', exact: true });
  }
  get mode(): Locator {
    return this.page.getByRole('combobox', { name: 'Mode', exact: true });
  }
  get aspectRatio(): Locator {
    return this.page.getByRole('combobox', { name: 'Aspect ratio', exact: true });
  }
  get sound(): Locator {
    return this.page.getByRole('switch', { name: 'Sound', exact: true });
  }
  kind(name: 'Storyboard' | 'Auto shots' | 'Single'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Kind' }).getByRole('radio', { name, exact: true });
  }
  get generate(): Locator {
    return this.page.getByRole('button', { name: /^Generate/ });
  }
  get checks(): Locator {
    return this.page.getByRole('region', { name: 'Checks' });
  }
  take(number: number): Locator {
    return this.page.getByRole('region', { name: 'Takes' }).getByRole('group', { name: `Take ${number}`, exact: true });
  }

  /** The shortest and smallest video, for tests that want a take and not its picture. */
  async makeQuick(): Promise<void> {
    await this.showPanel('Settings');
    await this.page.getByRole('combobox', { name: 'Mode', exact: true }).selectOption('Standard 720p');
    await this.total.fill('3');
    await this.total.press('Enter');
    await expect(this.total).toHaveValue('3');
    await this.showPanel('Shots');
  }

  /** On a phone it is under More. */
  async openExport(): Promise<void> {
    const more = this.page.getByRole('button', { name: 'More', exact: true });
    if (await more.isVisible()) await more.click();
    await this.page.getByRole('button', { name: 'Export' }).click();
  }

  /** Presses Export and chooses the storyboard file, which the browser then downloads. */
  async exportStoryboardFile(): Promise<void> {
    await this.openExport();
    await this.page.getByRole('menuitem', { name: /Storyboard file/ }).click();
  }

  /** Opens "What Kling receives". */
  async openRequest(): Promise<Locator> {
    await this.showPanel('Settings');
    await this.page.getByRole('button', { name: 'What Kling receives' }).click();
    return this.page.getByRole('dialog', { name: 'What Kling receives' });
  }

  /** From now on nothing that this page asks the server to do arrives; pages, files and routes go on. */
  async loseActions(): Promise<void> {
    await this.page.route('**/storyboards/**', (route) =>
      route.request().method() === 'POST' ? route.abort('connectionrefused') : route.continue(),
    );
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }

  /** The seconds of every shot, first to last, as the spinbuttons say them. */
  async planSeconds(): Promise<number[]> {
    const values = await this.page
      .getByRole('spinbutton', { name: /^Shot \d seconds$/ })
      .evaluateAll((inputs) =>
        inputs.map((input) => Number(input instanceof HTMLInputElement ? input.value : input.getAttribute('aria-valuenow'))),
      );
    return values;
  }

  async setSeconds(number: number, value: number): Promise<void> {
    await this.showPanel('Shots');
    await this.seconds(number).fill(String(value));
    await this.seconds(number).press('Enter');
    await expect(this.seconds(number)).toHaveValue(String(value));
  }

  async write(number: number, words: string): Promise<void> {
    await this.showPanel('Shots');
    await this.prompt(number).click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.insertText(words);
  }

  /** Names a reference at the caret through the picker. */
  async mention(number: number, name: string): Promise<void> {
    await this.showPanel('Shots');
    await this.prompt(number).click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(`@${name.slice(0, 4)}`);
    await this.page.getByRole('listbox', { name: 'References' }).getByRole('option', { name }).click();
  }

  async addImage(name: string, buffer: Buffer, mimeType: string): Promise<void> {
    await this.showPanel('References');
    await this.references.getByRole('button', { name: 'Add image' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add image' });
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async addVideo(name: string, buffer: Buffer, mimeType: string): Promise<void> {
    await this.showPanel('References');
    await this.references.getByRole('button', { name: 'Add video' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Add video' });
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

/**
 * What the console reports on any page of a test fails it: errors a script logs or throws, what the page's policy
 * refuses, files that do not load. Errors a test expects announce themselves by pushing to `expectedConsoleErrors`.
 */
export const test = base.extend<{ editor: EditorPage; expectedConsoleErrors: RegExp[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
  expectedConsoleErrors: async ({}, use) => {
    await use([]);
  },
  context: async ({ context, expectedConsoleErrors }, use) => {
    const errors: string[] = [];
    context.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} (${message.location().url})`));
    context.on('weberror', (event) => errors.push(event.error().stack ?? event.error().message));
    await use(context);
    expect(
      errors.filter((text) => !expectedConsoleErrors.some((pattern) => pattern.test(text))),
      'console errors',
    ).toEqual([]);
  },
  editor: async ({ page }, use) => {
    await use(new EditorPage(page));
  },
});

export { expect };
