import type { Country } from '#engine';
import type { JSX } from 'preact';
import { useUnfoldedPrint } from '../../app/use-print.ts';
import { FiguresPart } from './figures-part.tsx';
import { NeedsPart } from './needs-part.tsx';
import { RecordsPart } from './records-part.tsx';
import { ServicesPart } from './services-part.tsx';
import './sources.css';

interface Props {
  readonly part: 'services' | 'figures' | 'needs' | 'sources';
  readonly country: Country;
}

/** The parts of the atlas that rest on the two documents: who is listed, figures, needs, law and gaps. Filters stand in the address. */
export function SourcesPart({ part, country }: Props): JSX.Element {
  useUnfoldedPrint('.atlas-sources');
  return <div class="atlas-sources"><Part part={part} country={country} /></div>;
}

function Part({ part, country }: Props): JSX.Element {
  switch (part) {
    case 'services': return <ServicesPart country={country} />;
    case 'figures': return <FiguresPart country={country} />;
    case 'needs': return <NeedsPart country={country} />;
    case 'sources': return <RecordsPart country={country} />;
  }
}
