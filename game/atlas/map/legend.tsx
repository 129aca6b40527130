import { RULE_KINDS } from '#engine';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useTheme } from '../../debrief/use-theme.ts';
import { KIND_MEANINGS, MAP, PLATE_MEANINGS } from '../../text/en-atlas.ts';
import { Line } from './lane-drawing.tsx';
import type { LineForm } from './lane-picture.ts';

const FORMS: readonly LineForm[] = [...RULE_KINDS.filter((kind) => kind !== 'conduct'), 'mixed'];

/** On a telephone an open legend puts the first lane a screen further down. */
const ROOMY = '(min-width: 601px)';

/** What the forms of lines and plates mean. */
export function Legend(): JSX.Element {
  const theme = useTheme();
  const [open] = useState(() => matchMedia(ROOMY).matches);
  return (
    <details class="fold atlas-legend" open={open}>
      <summary>{MAP.legend}</summary>
      <ul>
        {FORMS.map((form) => (
          <li key={form}>
            <svg viewBox="0 0 64 14" width="64" height="14" aria-hidden="true"><Line theme={theme} line={{ id: form, form, strokes: ['M1 7L54 7'], arrow: '63,7 54,2.8 54,11.2', chosen: false }} /></svg>
            {KIND_MEANINGS[form]}
          </li>
        ))}
        <li><span class="legend-plate round" aria-hidden="true" />{PLATE_MEANINGS.named}</li>
        <li><span class="legend-plate" aria-hidden="true">?</span>{PLATE_MEANINGS.unnamed}</li>
        <li><span class="legend-plate round" aria-hidden="true">T</span>{PLATE_MEANINGS.teaching}</li>
        <li><span class="legend-plate double" aria-hidden="true" />{PLATE_MEANINGS.start}</li>
        <li><svg class="legend-feet" viewBox="0 0 40 22" width="40" height="22" aria-hidden="true"><path d="M1 3L13 11M1 11L13 11M1 19L13 11" stroke="currentColor" stroke-width="1.5" /><rect x="13" y="1" width="26" height="20" rx="10" fill="none" stroke="currentColor" /></svg>{PLATE_MEANINGS.entry}</li>
      </ul>
    </details>
  );
}
