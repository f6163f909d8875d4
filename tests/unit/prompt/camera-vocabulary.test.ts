import { describe, expect, it } from 'vitest';
import { english } from '#lib/messages/en/index.ts';
import { simplifiedChinese } from '#lib/messages/zh-cn/index.ts';
import { CAMERA_TERMS, type CameraTermId, findCameraTerms } from '#lib/prompt/camera-vocabulary.ts';
import { findTokens } from '#lib/prompt/tokens.ts';

const inEnglish = (id: CameraTermId): string => english.camera.terms[id];
const inChinese = (id: CameraTermId): string => simplifiedChinese.camera.terms[id];
const words = (typed: string, explain = inEnglish) => findCameraTerms(typed, explain).map((term) => term.words);

describe('the camera’s vocabulary', () => {
  it('holds plain words, each once, and each explained', () => {
    const all = CAMERA_TERMS.map((term) => term.words);
    expect(new Set(all).size).toBe(all.length);
    for (const term of CAMERA_TERMS) {
      expect(term.words).toMatch(/^[A-Za-z][A-Za-z -]*$/);
      expect(findTokens(term.words)).toEqual([]);
    }
    expect(Object.keys(english.camera.terms)).toEqual(CAMERA_TERMS.map(({ id }) => id));
  });

  it('has the field’s sizes, angles and moves', () => {
    for (const term of [
      'extreme wide shot',
      'medium close-up',
      'eye-level shot',
      'Dutch angle',
      'POV shot',
      'whip pan',
      'rack focus',
      'crane up',
    ])
      expect(words('')).toContain(term);
  });

  it('is found by its words, by the names it also goes by, and by what it means', () => {
    expect(words('push')[0]).toBe('slow push in');
    expect(words('dolly in')).toEqual(['slow push in']);
    expect(words('ECU')).toEqual(['extreme close-up']);
    expect(words("bird's")).toEqual(['overhead shot']);
    expect(words('waist')).toContain('medium shot');
    expect(words('no such thing')).toEqual([]);
  });

  it('puts words that begin with what was typed first', () => {
    expect(words('zoom').slice(0, 2)).toEqual(['zoom in', 'zoom out']);
    expect(words('clos')[0]).toBe('close-up');
  });

  it('is found in the language of the interface', () => {
    expect(words('特写', inChinese)).toEqual(['close-up', 'extreme close-up']);
    expect(words('环绕', inChinese)).toEqual(['arc shot']);
    expect(words('仰拍', inChinese)).toEqual(['low angle']);
  });
});
