/**
 * Checks the heads of state and of government in the built pack against two reference lists, the newer one first:
 *
 *     npx tsx tools/check-leaders.ts ../shared/reference
 */
import { argv, exit } from 'node:process';
import { checkLeaders } from './import/leader-check.ts';

const directory = argv[2];
if (directory === undefined) {
  console.error('usage: tsx tools/check-leaders.ts DIRECTORY');
  exit(2);
}
const { agreed, differences } = checkLeaders(directory);
for (const { country, property, pack, reference, list, newer, note } of differences) {
  const reason = [newer === undefined ? '' : `newer: ${newer}`, note].filter((part) => part !== '').join('; ');
  console.log(
    `${country}  ${property.padEnd(16)}  pack: ${pack || '–'}  ${list}: ${reference}  (${reason || 'UNEXPLAINED'})`,
  );
}
const unexplained = differences.filter((difference) => difference.newer === undefined).length;
const share = (100 * agreed) / (agreed + unexplained);
console.log(
  `${agreed} agree, ${differences.length - unexplained} follow a newer source, ${unexplained} differ (${share.toFixed(1)} %)`,
);
