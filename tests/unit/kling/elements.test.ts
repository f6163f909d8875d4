import { describe, expect, it } from 'vitest';
import { parseExactJson } from '#lib/kling/client/parse-exact-json.ts';
import { refusal, service, success, text } from './fake-service.ts';

const PAGE = { pageNum: 2, pageSize: 50 };
const element = (over: Readonly<Record<string, unknown>> = {}) => ({
  element_id: 172,
  element_name: 'Mei',
  element_description: 'Lantern maker',
  reference_type: 'image_refer',
  element_image_list: { frontal_image: 'https://cdn.example/mei.png', refer_images: [{ image_url: 'https://cdn.example/2.png' }] },
  owned_by: '1234',
  status: 'succeed',
  ...over,
});
const row = (...elements: unknown[]) => ({ task_id: '1', task_status: 'succeed', task_result: { elements } });
const listed = async (...rows: unknown[]) => {
  const outcome = await service([success(rows)]).client.listElements('own', PAGE);
  if (outcome.kind !== 'found') throw new Error(outcome.error.sentence);
  return outcome.page;
};

describe('the lists of elements', () => {
  it('are asked for by page, own ones and presets each under their own path', async () => {
    const { client, calls } = service([success([])]);
    await client.listElements('own', PAGE);
    await client.listElements('preset', PAGE);
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://kling.example/v1/general/advanced-custom-elements?pageNum=2&pageSize=50',
      'GET https://kling.example/v1/general/advanced-presets-elements?pageNum=2&pageSize=50',
    ]);
  });

  it('give each element in our words', async () => {
    const page = await listed(row(element()), row(element({ element_id: '9', reference_type: 'video_refer', owned_by: 'kling' })));
    expect(page.rowCount).toBe(2);
    expect(page.elements).toEqual([
      {
        elementId: '172',
        name: 'Mei',
        description: 'Lantern maker',
        kind: 'image',
        pictureUrl: 'https://cdn.example/mei.png',
        isPreset: false,
      },
      expect.objectContaining({ elementId: '9', kind: 'video', isPreset: true }),
    ]);
  });

  it('keep every digit of a number that JavaScript would round', async () => {
    const answer = `{"code":0,"message":"SUCCEED","data":[{"task_id":"1","task_status":"succeed","task_result":{"elements":[{"element_id":829836802793406551}]}}]}`;
    const outcome = await service([text(answer)]).client.listElements('preset', PAGE);
    expect(outcome).toMatchObject({
      kind: 'found',
      page: { elements: [{ elementId: '829836802793406551', kind: 'unknown', pictureUrl: null }] },
    });
  });

  it('leave out what cannot be used, and keep the rest', async () => {
    const page = await listed(
      row(element({ status: 'deleted' })),
      row(element({ element_id: 'x' })),
      { task_id: '2', task_status: 'processing' },
      'nonsense',
      row(element({ element_image_list: [], element_name: 7, element_id: 5 })),
      element({ element_id: 6 }),
    );
    expect(page.rowCount).toBe(6);
    expect(page.elements.map(({ elementId, name }) => [elementId, name])).toEqual([
      ['5', ''],
      ['6', 'Mei'],
    ]);
  });

  it('show no picture that is not behind a web address', async () => {
    const { elements } = await listed(row(element({ element_image_list: { frontal_image: 'file:///etc/passwd' } })));
    expect(elements[0]?.pictureUrl).toBeNull();
  });

  it('are refused with the service’s own reason, and unclear when something else answers', async () => {
    expect(await service([refusal(1103, 403)]).client.listElements('own', PAGE)).toMatchObject({ kind: 'refused' });
    expect(await service([text('<html>')]).client.listElements('own', PAGE)).toMatchObject({
      kind: 'unclear',
      error: { code: 'not-json', advice: 'Try again in a moment.' },
    });
    expect(await service([success({ elements: [] })]).client.listElements('own', PAGE)).toMatchObject({ kind: 'unclear' });
  });
});

describe('JSON read digit by digit', () => {
  it('differs from the usual only in whole numbers beyond 2^53', () => {
    expect(parseExactJson('[1, -2.5, 9007199254740991, 9007199254740993, 1e300, "7"]')).toEqual([
      1,
      -2.5,
      9007199254740991,
      '9007199254740993',
      1e300,
      '7',
    ]);
  });
});
