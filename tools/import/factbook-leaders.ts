import { codeOf, type FactbookCountry, plain, readFactbook } from './factbook.ts';

/** Who leads a country, as the factbook names them. */
export interface FactbookLeader {
  readonly name: string;
  readonly country: string;
  readonly property: 'headOfState' | 'headOfGovernment';
  readonly office: string;
  readonly since: string;
  /** The part that the factbook writes in capitals. */
  readonly surname: string;
}

/** Heads of state and of government of every entry that names them in its usual form. */
export function factbookLeaders(directory: string): FactbookLeader[] {
  return readFactbook(directory).flatMap((country) => {
    const code = codeOf(country);
    return code === undefined ? [] : leadersOf(code, country);
  });
}

const TITLE =
  /^(?:Interim |Acting |Transitional |Transition |Co-)*(?:President of (?:the )?(?:Council of Ministers|Government|Swiss Confederation|Transition)|Supreme Leader|Crown Prince and Prime Minister|Prime Minister, State Counsellor|Chairman of the (?:Cabinet of Ministers|Presidency|State Affairs Commission|Council of Ministers)|Chairperson of the Presidency|State Affairs Commission President|Prime Minister|Chief Executive|Chief Minister|Governor General|Lieutenant Governor|Federal Chancellor|State Minister|Grand Duke|Crown Prince|Taoiseach|President|Chancellor|Premier|King|Queen|Emperor|Amir|Sultan|Pope|Prince|Governor|Commissioner|Administrator|Prefect)\b/;

function leadersOf(code: string, country: FactbookCountry): FactbookLeader[] {
  const rows: FactbookLeader[] = [];
  const fields: readonly (readonly [FactbookLeader['property'], string])[] = [
    ['headOfState', country.executive?.['chief of state'] ?? ''],
    ['headOfGovernment', country.executive?.['head of government'] ?? ''],
  ];
  for (const [property, field] of fields) {
    const text = plain(field).split(/; (?:represented|note|the prime)/)[0] ?? '';
    const since = /\(since (?:(\d{1,2}) )?(?:([A-Z][a-z]{2})[a-z]* )?(\d{4})\)/.exec(text);
    const office = TITLE.exec(text)?.[0] ?? '';
    const name = text
      .slice(office.length)
      .replace(/\(since.*$/, '')
      .replaceAll(/\b(?:Gen|Lt|Col|Dr|Capt|Maj|Brig|Sir|Dame|Sheikh|Field Marshal|Ret)\.?(?= )/g, '')
      .replaceAll(/\([^)]*\)/g, '')
      .replace(/ of the Netherlands|, Jr\.|ibni al-Marhum.*$|bin Abd al-Aziz.*$/, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (since === null || !/\p{Lu}{2,}/u.test(name) || name.split(' ').length > 7 || /[,;:]/.test(name)) continue;
    rows.push({
      name: properCase(name),
      country: code,
      property,
      office,
      since: dateOf(since),
      surname: properCase(name.match(/[\p{Lu}'’-]{2,}(?: [\p{Lu}'’-]{2,})*/u)?.[0] ?? ''),
    });
  }
  return rows;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateOf(since: RegExpExecArray): string {
  const [, day, month, year = ''] = since;
  if (month === undefined) return year;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return day === undefined ? `${year}-${number}` : `${year}-${number}-${day.padStart(2, '0')}`;
}

/** "Ilham ALIYEV" → "Ilham Aliyev", "Miguel DIAZ-CANEL" → "Miguel Diaz-Canel"; Roman numerals stay. */
function properCase(name: string): string {
  return name.replaceAll(/\p{Lu}{2,}/gu, (word) =>
    /^[IVX]+$/.test(word) && word !== 'XI' ? word : word[0] + word.slice(1).toLowerCase(),
  );
}
