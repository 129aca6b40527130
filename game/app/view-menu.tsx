import type { JSX, TargetedFocusEvent } from 'preact';
import { say } from '../text/say.ts';
import { keepStill, TEXT_SIZES, textSize, THEME_CHOICES, themeChoice } from './settings.ts';

/** Text size, colours, still pictures. Folded, so that it is never in the way. */
export function ViewMenu(): JSX.Element {
  // Left open, the panel would cover what has the focus next.
  const leave = (event: TargetedFocusEvent<HTMLDetailsElement>): void => {
    const next = event.relatedTarget;
    if (next instanceof Node && !event.currentTarget.contains(next)) event.currentTarget.open = false;
  };
  return (
    <details class="view-menu" onFocusOut={leave}>
      <summary>{say('setting.title')}</summary>
      <div class="view-menu-body">
        <Choice legend={say('setting.size')} name="size" options={TEXT_SIZES} chosen={textSize.value} words={(size) => say(`setting.size.${size}`)} choose={(size) => { textSize.value = size; }} />
        <Choice legend={say('setting.theme')} name="theme" options={THEME_CHOICES} chosen={themeChoice.value} words={(theme) => say(`setting.theme.${theme}`)} choose={(theme) => { themeChoice.value = theme; }} />
        <label class="tick"><input type="checkbox" checked={keepStill.value} onChange={(event) => { keepStill.value = event.currentTarget.checked; }} />{say('setting.motion')}</label>
      </div>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly words: (option: T) => string;
  readonly choose: (option: T) => void;
}

/** One of a few, as radio buttons under one legend. */
export function Choice<T extends string>({ legend, name, options, chosen, words, choose }: ChoiceProps<T>): JSX.Element {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="tick" key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => choose(option)} />{words(option)}
        </label>
      ))}
    </fieldset>
  );
}
