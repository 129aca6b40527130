import type { OptionView, Session } from '#engine';
import type { CardProps } from './card.tsx';

/** What the cards of one desk share: one is open at a time. */
export interface Cards {
  readonly program: Session['program'];
  readonly open: string | null;
  readonly fold: (id: string, on: boolean) => void;
  readonly nearest: (option: OptionView) => OptionView | null;
}

/** The props of one card of the desk, all but what its yes does. */
export const cardOf = ({ program, open, fold, nearest }: Cards, option: OptionView): Omit<CardProps, 'onYes'> =>
  ({ option, program, nearest, open: open === option.id, onOpen: (on) => fold(option.id, on) });
