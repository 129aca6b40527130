import type { OptionView, Session } from '#engine';
import type { CardProps } from './card.tsx';

/** What the cards of one desk share: one asks at a time; reasons stay open beside one another, so that nothing moves under the reader. */
export interface Cards {
  readonly program: Session['program'];
  readonly isOpen: (option: OptionView) => boolean;
  readonly fold: (option: OptionView, on: boolean) => void;
  readonly nearest: (option: OptionView) => OptionView | null;
}

/** The props of one card of the desk, all but what its yes does. */
export const cardOf = ({ program, isOpen, fold, nearest }: Cards, option: OptionView): Omit<CardProps, 'onYes'> =>
  ({ option, program, nearest, open: isOpen(option), onOpen: (on) => fold(option, on) });
