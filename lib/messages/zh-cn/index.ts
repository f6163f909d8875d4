/** Simplified Chinese. The compiler sees to it that nothing is missing and that every argument is one the English has. */
import type { english } from '../en/index.ts';
import type { Translation } from '../translation.ts';
import { again } from './again.ts';
import { animatic } from './animatic.ts';
import { camera } from './camera.ts';
import { checks } from './checks.ts';
import { compare } from './compare.ts';
import { conflict } from './conflict.ts';
import { editor } from './editor.ts';
import { elements } from './elements.ts';
import { exports } from './exports.ts';
import { failures } from './failures.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { images } from './images.ts';
import { imports } from './imports.ts';
import { library } from './library.ts';
import { preview } from './preview.ts';
import { price } from './price.ts';
import { prompt } from './prompt.ts';
import { references } from './references.ts';
import { refusals } from './refusals.ts';
import { request } from './request.ts';
import { settings } from './settings.ts';
import { shortcuts } from './shortcuts.ts';
import { shots } from './shots.ts';
import { sounds } from './sounds.ts';
import { takes } from './takes.ts';
import { templates } from './templates.ts';
import { theme } from './theme.ts';
import { timeline } from './timeline.ts';
import { ui } from './ui.ts';
import { videos } from './videos.ts';

export const simplifiedChinese: Translation<typeof english> & { readonly failures: Readonly<Record<string, string>> } = {
  again,
  animatic,
  camera,
  checks,
  compare,
  conflict,
  editor,
  elements,
  exports,
  failures,
  history,
  home,
  images,
  imports,
  library,
  preview,
  price,
  prompt,
  references,
  refusals,
  request,
  settings,
  shortcuts,
  shots,
  sounds,
  takes,
  templates,
  theme,
  timeline,
  ui,
  videos,
};
