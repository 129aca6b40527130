import { describe, expect, it } from 'vitest';
import { boundsOfAll } from '../../../game/present/bounds.ts';
import { dayAndTime, dayTicks, ribbonScale, timeSpan } from '../../../game/present/ribbon-scale.ts';
import { ribbonPicture } from '../../../game/present/ribbon.ts';
import type { RibbonInput, RibbonPin } from '../../../game/present/ribbon.ts';
import type { Shape } from '../../../game/present/shapes.ts';

const DAY = 1440;
const pin = (minute: number, label: string, more: Partial<RibbonPin> = {}): RibbonPin => ({ minute, label, class: 'L', state: 'running', ...more });
const night: RibbonInput = { nowMinute: 12, clockAtZero: 160, events: [], pins: [pin(260, 'shift ends')], nights: [{ from: -400, to: 200 }], strands: [], width: 744, height: 104 };
const ofKey = (input: RibbonInput, key: string): readonly Shape[] => ribbonPicture(input).shapes.filter((shape) => shape.key === key);
const labels = (input: RibbonInput): readonly string[] => ribbonPicture(input).shapes.flatMap((shape) => (shape.kind === 'text' && shape.key?.startsWith('pin:') ? [shape.text] : []));

describe('the ribbon of days', () => {
  it('gives the first hours more room than the months', () => {
    const { x } = ribbonScale(90 * DAY, 0, 1000);
    expect(x(DAY) - x(0)).toBeGreaterThan(100);
    expect(x(90 * DAY) - x(89 * DAY)).toBeLessThan(6);
    expect(x(10 * DAY)).toBeLessThan(x(11 * DAY));
  });

  it('says time as people say it', () => {
    expect(dayAndTime(12, 160)).toBe('Day 0, 02:52');
    expect(dayAndTime(DAY * 9, 160)).toBe('Day 9, 02:40');
    expect([timeSpan(1), timeSpan(45), timeSpan(200), timeSpan(3 * DAY)]).toEqual(['1 minute', '45 minutes', '3 hours', '3 days']);
  });

  it('says 89 minutes, and from 90 on hours', () => {
    expect([timeSpan(89), timeSpan(90)]).toEqual(['89 minutes', '2 hours']);
  });

  it('begins day 0 with the case and every other day at midnight, and never shows less than a day', () => {
    expect(dayTicks(2 * DAY, 160).slice(0, 3)).toEqual([{ day: 0, minute: 0 }, { day: 1, minute: DAY - 160 }, { day: 2, minute: 2 * DAY - 160 }]);
    expect(ribbonScale(12, 0, 100).horizon).toBe(DAY);
  });

  it('marks what happened in this very minute, and nothing that is yet to come', () => {
    const marked = (nowMinute: number): boolean => ofKey({ ...night, nowMinute, events: [{ minute: 12, text: '', knot: 'tied' }] }, 'knot:12').length > 0;
    expect([11, 12].map(marked)).toEqual([false, true]);
  });

  it('walks the line of today to the pin as days pass; the pin itself never moves back', () => {
    const today = (nowMinute: number): number => boundsOfAll(ofKey({ ...night, nowMinute }, 'today').slice(0, 1)).left;
    const head = boundsOfAll(ofKey(night, 'pin:shift ends').slice(-2, -1)).left;
    expect(today(12)).toBeLessThan(today(200));
    expect(today(200)).toBeLessThan(head);
  });

  it('keeps the words of days apart from one another, from today and from its sun or moon, on every day at every width', () => {
    const row = (input: RibbonInput): readonly { readonly left: number; readonly right: number }[] => {
      const { shapes } = ribbonPicture(input);
      const light = boundsOfAll(shapes.filter((shape) => shape.key === 'today' && shape.kind !== 'text' && shape.kind !== 'rect'));
      const words = shapes.filter((shape) => shape.kind === 'text' && shape.text.startsWith('Day ')).map((shape) => boundsOfAll([shape]));
      return [light, ...words].toSorted((a, b) => a.left - b.left);
    };
    const close: string[] = [];
    for (const width of [417, 560, 600, 744, 1100]) {
      for (let day = 0; day <= 1100; day += day < 30 ? 0.21 : 3.7) {
        for (const ahead of [0, 3, 90]) {
          const nowMinute = Math.floor(day * DAY);
          const boxes = row({ ...night, width, nowMinute, pins: ahead === 0 ? [] : [pin(nowMinute + ahead * DAY, 'due')] });
          expect(boxes.length).toBeGreaterThan(1);
          for (const [index, box] of boxes.entries()) if (index > 0 && box.left - (boxes[index - 1]?.right ?? 0) < 2) close.push(`day ${day} of ${ahead} at ${width}`);
          if ((boxes[0]?.left ?? -1) < 0 || (boxes.at(-1)?.right ?? width) > width) close.push(`day ${day} at ${width} is cut`);
        }
      }
    }
    expect(close).toEqual([]);
  });

  it('draws the line of today behind the words of a pin that it crosses', () => {
    const { shapes } = ribbonPicture({ ...night, nowMinute: 20 * DAY, pins: [pin(24 * DAY, 'a specialised place is found')] });
    expect(shapes.findIndex(({ key }) => key === 'today')).toBeLessThan(shapes.findIndex(({ key }) => key?.startsWith('pin:')));
  });

  it('draws the stem by class: full by law, dashed as observed, dotted as teaching value', () => {
    const kinds = (kind: RibbonPin['class']): readonly string[] => ofKey({ ...night, pins: [pin(260, 'due', { class: kind })] }, 'pin:due').map((shape) => shape.kind);
    expect(kinds('L').filter((kind) => kind === 'line')).toHaveLength(1);
    expect(kinds('O').filter((kind) => kind === 'line').length).toBeGreaterThan(2);
    expect(kinds('T').filter((kind) => kind === 'circle').length).toBeGreaterThan(4);
  });

  it('draws each state with a head of its own, in one colour', () => {
    const heads = (['running', 'last-fifth', 'met', 'lapsed'] as const).map((state) => ofKey({ ...night, pins: [pin(260, 'due', { state })] }, 'pin:due'));
    expect(new Set(heads.map((shapes) => JSON.stringify(shapes))).size).toBe(4);
    for (const shape of heads.flat()) expect(['time', 'sunken', 'ink', undefined]).toContain(shape.fill);
  });

  it('labels three pins at most, the nearest open ones, without overlap, inside the picture', () => {
    const pins = [pin(2 * DAY, 'passed', { state: 'lapsed' }), pin(16 * DAY, 'opinion'), pin(17 * DAY, 'report'), pin(30 * DAY, 'hearing'), pin(90 * DAY, 'reflection period ends')];
    const busy: RibbonInput = { ...night, nowMinute: 14 * DAY, pins };
    const shown = labels(busy);
    expect(shown.length).toBeLessThanOrEqual(3);
    expect(shown.slice(0, 2)).toEqual(['opinion', 'report']);
    expect(shown).not.toContain('passed');
    const boxes = ribbonPicture(busy).shapes.flatMap((shape) => (shape.kind === 'text' && shape.key?.startsWith('pin:') ? [boundsOfAll([shape])] : []));
    for (const [index, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(744);
      for (const other of boxes.slice(index + 1)) expect(box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top).toBe(true);
    }
  });

  it('lays no head and no stem of another pin over the words of one, wherever the pins stand', () => {
    const across: string[] = [];
    for (let day = 2; day < 400; day += 9) {
      for (const [second, third, fourth] of [[1, 12, 40], [30, 31, 32], [4, 90, 95], [150, 3, 80]] as const) {
        const pins = [pin(day * DAY, 'case may be dropped'), pin((day + second) * DAY, 'answer on recognition'), pin((day + third) * DAY, 'opinion'), pin((day + fourth) * DAY, 'hearing', { state: 'met' })];
        const { shapes } = ribbonPicture({ ...night, nowMinute: day * DAY - 400, pins });
        const words = shapes.flatMap((shape) => (shape.kind === 'text' && shape.key?.startsWith('pin:') ? [{ key: shape.key, box: boundsOfAll([shape]) }] : []));
        for (const { key, box } of words) {
          const others = shapes.filter((shape) => shape.key?.startsWith('pin:') && shape.key !== key && shape.kind !== 'text').map((shape) => boundsOfAll([shape]));
          if (others.some((other) => other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom)) across.push(`${key} of day ${day}, ${second}`);
        }
      }
    }
    expect(across).toEqual([]);
  });

  it('lists every pin in words, in order of day, also those without a label', () => {
    const pins = [pin(90 * DAY, 'reflection period'), pin(2 * DAY, 'answer', { state: 'lapsed' }), pin(16 * DAY, 'opinion'), pin(20 * DAY, 'hearing'), pin(30 * DAY, 'report')];
    expect(ribbonPicture({ ...night, nowMinute: 14 * DAY, pins }).steps).toEqual([
      'answer: passed on Day 2, 02:40.', 'opinion: Day 16, 02:40, in 2 days.', 'hearing: Day 20, 02:40, in 6 days.',
      'report: Day 30, 02:40, in 16 days.', 'reflection period: Day 90, 02:40, in 76 days.',
    ]);
  });

  it('says of a wait beyond its usual time that it is still open, as the list beside it does', () => {
    const words = (nowMinute: number) => ribbonPicture({ ...night, nowMinute, pins: [pin(260, 'answer', { state: 'last-fifth' })] }).steps;
    expect([words(259), words(260), words(300)]).toEqual([['answer: Day 0, 07:00, in 1 minute.'], ['answer: expected by Day 0, 07:00, still open.'], ['answer: expected by Day 0, 07:00, still open.']]);
  });

  it('shows moon or sun by the hour of now', () => {
    const kinds = (nowMinute: number): readonly string[] => ofKey({ ...night, nowMinute }, 'today').map((shape) => shape.kind);
    expect(kinds(12)).toContain('polygon');
    expect(kinds(240)).not.toContain('polygon');
    const isNight = (nowMinute: number): boolean => ofKey({ ...night, nowMinute, nights: [{ from: 300, to: 400 }] }, 'today').some((shape) => shape.kind === 'polygon');
    expect([299, 300, 399, 400].map(isNight)).toEqual([false, true, true, false]);
  });

  it('draws three strands at most, and ends one where it ended', () => {
    const strands = ['interpreter', 'lawyer', 'safe place', 'safety plan'].map((name) => ({ from: 0, to: null, name }));
    const keys = new Set(ribbonPicture({ ...night, nowMinute: 200, strands }).shapes.map(({ key }) => key).filter((key) => key?.startsWith('strand:')));
    expect(keys.size).toBe(3);
    const end = (to: number | null): number => boundsOfAll(ofKey({ ...night, nowMinute: 200, strands: [{ from: 0, to, name: 'one' }] }, 'strand:one')).right;
    expect(end(100)).toBeLessThan(end(null));
    expect(end(300)).toBe(end(null));
  });
});
