'use client';

import { TotalControls } from '#components/timeline/total-controls.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { EnginePill } from './engine-pill.tsx';
import { RequestButton } from './request-button.tsx';
import { SettingsRow } from './settings-row.tsx';

/** The settings; on a narrow screen with what else is set or looked up before a take is made. */
export function SettingsPanel() {
  const { engine } = useEditor();
  return (
    <>
      <SettingsRow />
      <TotalControls className="lg:hidden" />
      <div className="lg:hidden">
        <EnginePill engine={engine} full />
      </div>
      <div className="lg:hidden">
        <RequestButton full />
      </div>
    </>
  );
}
