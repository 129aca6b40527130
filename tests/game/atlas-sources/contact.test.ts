import { describe, expect, it } from 'vitest';
import { dialled, siteAddress } from '../../../game/atlas/sources/contact.tsx';
import { shippedServices } from '../../../game/cases/services.ts';

const phones = shippedServices().services.flatMap((service) => service.phones ?? []);

describe('a printed number', () => {
  it.each([
    ['197', 'tel:197'],
    ['213 2039 772', 'tel:2132039772'],
    ['26910-51063', 'tel:2691051063'],
    ['030 / 263 911 76', 'tel:03026391176'],
    ['+32 (0)4 232 40 30', 'tel:+3242324030'],
    ['0030-2310019880', 'tel:00302310019880'],
    ['+39 3403726282', 'tel:+393403726282'],
  ])('%s dials its own digits', (printed, to) => {
    expect(dialled(printed)).toBe(to);
  });

  it('D28: that stands for two lines dials neither', () => {
    expect(dialled('2310-383141 - 2')).toBeNull();
  });

  it('never gains or changes a digit, in the whole list', () => {
    const dialling = phones.flatMap(({ number }) => (dialled(number) === null ? [] : [{ number, to: dialled(number)?.slice(4) }]));
    expect(dialling).toHaveLength(phones.length - 1);
    for (const { number, to } of dialling) expect(to?.replaceAll(/\D/g, '')).toBe(number.replace('(0)', '').replaceAll(/\D/g, ''));
  });
});

describe('a printed site', () => {
  it('keeps its address, with only the missing beginning added', () => {
    expect(siteAddress('https://1109.gr/content')).toBe('https://1109.gr/content');
    expect(siteAddress('www.apg23.org/prostituzione')).toBe('https://www.apg23.org/prostituzione');
  });
});
