import { describe, expect, it } from 'vitest';
import type { Modality } from '../../../detection/attribution/attribution.ts';
import { attributed } from './read.ts';

const RANK: readonly Modality[] = ['plain', 'hedged', 'alleged', 'accused', 'charged', 'convicted'];
const highest = (text: string): number =>
  Math.max(-1, ...attributed(text).map(({ modality }) => RANK.indexOf(modality)));

/** What the words themselves go so far as to say. */
const SAID: Readonly<Record<string, Modality>> = {
  'The treasurer said that the fund had lost a million.': 'plain',
  'The treasurer denied stealing from the fund.': 'plain',
  'The fund reportedly lost a million.': 'hedged',
  'The treasurer is said to have moved to Malta.': 'hedged',
  'The fund allegedly lost a million.': 'alleged',
  'Auditors alleged that the treasurer had forged receipts.': 'alleged',
  'Auditors suspect that the treasurer had forged receipts.': 'alleged',
  'Auditors accused the treasurer of forging receipts.': 'accused',
  'The auditors blamed the treasurer for the loss.': 'accused',
  'The treasurer is accused of murder, theft and fraud.': 'accused',
  'Prosecutors say the murderer, the treasurer, was guilty of fraud.': 'plain',
  'The treasurer was not charged with fraud, the court said.': 'plain',
  'Prosecutors charged the treasurer with forging receipts.': 'charged',
  'He was found guilty of perjury and sentenced to six years.': 'convicted',
};

describe('modality', () => {
  it.each(Object.entries(SAID))('never says more than “%s”', (text, modality) => {
    expect(highest(text)).toBeLessThanOrEqual(RANK.indexOf(modality));
  });

  it.each([
    ['The fund allegedly lost a million.', 'alleged'],
    ['Auditors accused the treasurer of forging receipts.', 'accused'],
    ['He was found guilty of perjury and sentenced to six years.', 'convicted'],
    ['The treasurer is said to have moved to Malta.', 'hedged'],
  ] as const)('says as much as “%s”', (text, modality) => {
    expect(highest(text)).toBe(RANK.indexOf(modality));
  });
});
