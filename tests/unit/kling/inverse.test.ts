import fc from 'fast-check';
import { expect, it } from 'vitest';
import { promptParts } from '#lib/prompt/mention.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import { bodies, storyboards } from './arbitraries.ts';
import { compileBoard, parsed } from './boards.ts';
import { sentPart } from './sent-part.ts';

it('reads what it compiled back into the same storyboard, as far as it was sent', () => {
  fc.assert(
    fc.property(storyboards, (board) => {
      const request = JSON.parse(JSON.stringify(compileBoard(board)));
      expect(sentPart(parsed(request).storyboard)).toEqual(sentPart(board));
    }),
    { numRuns: 500 },
  );
});

it('compiles what it read back into the same body', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const { storyboard, externalTaskId, callbackUrl } = parsed(body);
      const ids = { ...(externalTaskId ? { externalTaskId } : {}), ...(callbackUrl ? { callbackUrl } : {}) };
      expect(compileBoard(storyboard, ids)).toEqual(body);
    }),
    { numRuns: 500 },
  );
});

it('numbers references by their place in their list, in tray order', () => {
  fc.assert(
    fc.property(storyboards, (board) => {
      const request = compileBoard(board);
      const sentIds = sentReferences(board).map(({ reference }) => reference.id);
      expect(sentIds).toEqual(board.references.map(({ id }) => id).filter((id) => sentIds.includes(id)));
      const lengths = {
        image: request.image_list?.length ?? 0,
        element: request.element_list?.length ?? 0,
        video: request.video_list?.length ?? 0,
      };
      for (const { reference, token } of sentReferences(board)) {
        expect(token.number).toBeLessThanOrEqual(lengths[reference.kind]);
        const item =
          reference.kind === 'image'
            ? request.image_list?.[token.number - 1]?.image_url
            : reference.kind === 'video'
              ? request.video_list?.[token.number - 1]?.video_url
              : String(request.element_list?.[token.number - 1]?.element_id);
        const meant = reference.kind === 'element' ? reference.elementId : reference.source.type === 'url' ? reference.source.url : '';
        expect(item).toBe(meant);
      }
    }),
  );
});

it('puts a mention’s own token where the mention stands', () => {
  fc.assert(
    fc.property(storyboards, (board) => {
      const request = compileBoard(board);
      const sent = request.multi_prompt?.map(({ prompt }) => prompt) ?? [request.prompt ?? ''];
      const tokens = new Map(sentReferences(board).map(({ reference, token }) => [reference.id, `<<<${token.kind}_${token.number}>>>`]));
      const expected = currentPrompts(board).map(({ prompt }) =>
        promptParts(prompt)
          .map((part) => (part.type === 'text' ? part.text : (tokens.get(part.referenceId) ?? '')))
          .join(''),
      );
      expect(sent).toEqual(expected);
    }),
  );
});
