import { say } from '../language/words.ts';
import type { ClipColour } from '../storage/clip.ts';

const COLOURS: readonly ClipColour[] = ['yellow', 'green', 'blue', 'pink', 'orange'];

interface Props {
  /** Shared by the radio buttons, unlike any other group's on the page. */
  readonly group: string;
  readonly value: ClipColour;
  /** What the reader means by the colours. */
  readonly names: Partial<Record<ClipColour, string>>;
  readonly onChange: (colour: ClipColour) => void;
}

/** A clip's colour, with the meaning that the reader has given it. */
export function ColourChoice({ group, value, names, onChange }: Props) {
  const nameOf = (colour: ClipColour) => names[colour] || say(`colour_${colour}`);
  return (
    <fieldset class="ng-colours">
      <legend>{say('clips_colour')}</legend>
      {COLOURS.map((each) => (
        <label key={each} class={`ng-colour ng-clip-${each}`} title={nameOf(each)}>
          <input type="radio" name={`colour-${group}`} checked={each === value} onChange={() => onChange(each)} />
          <span class="ng-hidden">{nameOf(each)}</span>
        </label>
      ))}
      <span class="ng-colour-name" aria-hidden="true">
        {nameOf(value)}
      </span>
    </fieldset>
  );
}
