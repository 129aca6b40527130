import type { Country } from '#engine';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTheme } from '../../debrief/use-theme.ts';
import { loadOutline } from '../../geo/outlines.ts';
import type { CountryOutline } from '../../geo/outline-file.ts';
import { SvgPicture } from '../../stage/svg.tsx';
import { TOWNS } from '../../text/en-atlas-sources.ts';
import { townPicture, type Town, type TownSpot } from './town-picture.ts';

interface Props {
  readonly country: Country;
  readonly towns: readonly Town[];
  readonly chosen: string | null;
  readonly choose: (town: string | null) => void;
  /** Homes whose address is not shown, and other entries without a town: they are in the list only. */
  readonly hidden: number;
  readonly elsewhere: number;
}

/** The country with the towns of the list, each a button. It tells nothing that the list does not tell. */
export function TownMap({ country, towns, chosen, choose, hidden, elsewhere }: Props): JSX.Element {
  const outline = useOutline(country);
  return (
    <div class="towns">
      {outline === 'failed' && <p role="status">{TOWNS.failed}</p>}
      {outline !== null && outline !== 'failed' && <Sheet country={country} outline={outline} towns={towns} chosen={chosen} choose={choose} />}
      {hidden > 0 && <div class="towns-tray"><p><strong>{TOWNS.tray}</strong></p><p>{TOWNS.trayWhy(hidden)}</p></div>}
      {towns.length > 0 && <p class="small">{TOWNS.towns}</p>}
      {elsewhere > 0 && <p class="small">{TOWNS.withoutTown(elsewhere)}</p>}
    </div>
  );
}

function useOutline(country: Country): CountryOutline | 'failed' | null {
  const [outline, setOutline] = useState<CountryOutline | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    setOutline(null);
    loadOutline(country).then((loaded) => { if (wanted) setOutline(loaded); }).catch(() => { if (wanted) setOutline('failed'); });
    return () => { wanted = false; };
  }, [country]);
  return outline;
}

type SheetProps = Pick<Props, 'country' | 'towns' | 'chosen' | 'choose'> & { readonly outline: CountryOutline };

function Sheet({ country, outline, towns, chosen, choose }: SheetProps): JSX.Element {
  const theme = useTheme();
  const { picture, spots } = townPicture(country, outline, towns);
  return (
    <div class="towns-sheet">
      <SvgPicture picture={picture} theme={theme} />
      {spots.length > 0 && (
        <ul aria-label={TOWNS.group}>
          {spots.map((spot) => <li key={spot.name} style={{ left: percent(spot.x, picture.width), top: percent(spot.y, picture.height) }}><Dot spot={spot} left={spot.x > picture.width / 2} chosen={chosen === spot.name} choose={choose} /></li>)}
        </ul>
      )}
    </div>
  );
}

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** A town with the number of its entries; its name stands on the side where there is room. */
function Dot({ spot, left, chosen, choose }: { readonly spot: TownSpot; readonly left: boolean; readonly chosen: boolean; readonly choose: Props['choose'] }): JSX.Element {
  return (
    <button type="button" class={`town${left ? ' left' : ''}${spot.shown === 0 ? ' none' : ''}`} aria-pressed={chosen} onClick={() => choose(chosen ? null : spot.name)}>
      <span class="town-count">{spot.shown}</span><span class="unseen"> {TOWNS.entries(spot.shown)} </span><span class="town-name">{spot.name}</span>
    </button>
  );
}
