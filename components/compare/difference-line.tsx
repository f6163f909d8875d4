'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Reference } from '#lib/storyboard/document.ts';
import type { Both, RequestDifference, SettingDifference } from '#lib/storyboard/request-difference.ts';

type WordsDifference = Extract<RequestDifference, { at: 'words' }>;

/** One difference: what it is about, and both sides of it. */
export function DifferenceLine({
  difference,
  names,
}: {
  readonly difference: RequestDifference;
  readonly names: readonly [string, string];
}) {
  const t = useTranslations('compare');
  const words = useTranslations('conflict');

  function partsOf(): readonly [label: string, value: ReactNode] {
    switch (difference.at) {
      case 'kind':
        return [t('kind'), <Change key="value" one={words(`kind-${difference.one}`)} other={words(`kind-${difference.other}`)} />];
      case 'setting':
        return [words(`part-${difference.setting}`), <Change key="value" {...settingOf(difference)} />];
      case 'total':
        return [
          t('total'),
          <Change key="value" one={t('seconds', { seconds: difference.one })} other={t('seconds', { seconds: difference.other })} />,
        ];
      case 'words':
        return [placeOf(difference.shot), <Words key="value" difference={difference} />];
      case 'reference':
        return [t('reference', { name: difference.name }), <Change key="value" {...rolesOf(difference)} />];
    }
  }
  function settingOf(given: SettingDifference): Both<string> {
    const onOff = (isOn: boolean) => words(isOn ? 'on' : 'off');
    switch (given.setting) {
      case 'model':
        return { one: words(`model-${given.one}`), other: words(`model-${given.other}`) };
      case 'mode':
        return { one: words(`mode-${given.one}`), other: words(`mode-${given.other}`) };
      case 'aspectRatio':
        return { one: given.one, other: given.other };
      default:
        return { one: onOff(given.one), other: onOff(given.other) };
    }
  }
  function placeOf(shot: WordsDifference['shot']): string {
    if (shot === null) return t('prompt');
    if (shot.one === null || shot.other === null) {
      return t('shotOnly', { number: shot.one ?? shot.other ?? 0, name: shot.one === null ? names[1] : names[0] });
    }
    return shot.one === shot.other ? t('shot', { number: shot.one }) : t('shotMoved', { one: shot.one, other: shot.other });
  }
  function rolesOf({ one, other }: Both<Reference | null>): Both<string> {
    const roleOf = (reference: Reference | null) =>
      reference === null ? t('notSent') : words(`role-${reference.kind === 'element' ? 'element' : reference.role}`);
    const [before, after] = [roleOf(one), roleOf(other)];
    return { one: before, other: before === after ? t('otherFile') : after };
  }

  const [label, value] = partsOf();
  return (
    <>
      <dt className="text-dim">{label}</dt>
      <dd className="min-w-0 break-words">{value}</dd>
    </>
  );
}

/** Struck out what only the first has, underlined what only the second has: colour alone would not say it to everyone. */
const REMOVED = 'mr-0.5 rounded-sm bg-bad/12 text-bad decoration-1 line-through';
const ADDED = 'rounded-sm bg-ok/12 text-ok decoration-1 underline underline-offset-2';

function Change({ one, other }: Both<string>) {
  return (
    <>
      <del className={REMOVED}>{one}</del> <span aria-hidden="true">→</span> <ins className={ADDED}>{other}</ins>
    </>
  );
}

function Words({ difference: { pieces, seconds } }: { readonly difference: WordsDifference }) {
  const t = useTranslations('compare');
  const inWords = (each: number | null) => (each === null ? '' : t('seconds', { seconds: each }));
  return (
    <p className="max-w-prose whitespace-pre-line">
      {seconds.one !== seconds.other && seconds.one !== null && seconds.other !== null && (
        <span className="mr-2">
          <Change one={inWords(seconds.one)} other={inWords(seconds.other)} />
        </span>
      )}
      {pieces.map(({ kind, text }, index) => {
        // The pieces of one prompt never move among each other.
        const key = `${index}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        if (kind === 'removed') {
          return (
            <del key={key} className={REMOVED}>
              {text}
            </del>
          );
        }
        return (
          <ins key={key} className={ADDED}>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
