import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../knowledge/entity.ts';
import { openPack } from '../../knowledge/pack-reader.ts';

/** The pack that `npm run build-pack` has made: what the extension ships. */
const file = readFileSync(fileURLToPath(new URL('../../public/pack.bin', import.meta.url)));
const pack = openPack(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));

/** The most probable entity of a name, with the probability. */
function best(name: string): { readonly entity: Entity; readonly prior: number; readonly use: string } | undefined {
  const alias = pack.findAlias(name);
  const candidate = alias === undefined ? undefined : pack.candidates(alias)[0];
  return candidate && { entity: pack.entity(candidate.entity), prior: candidate.prior, use: candidate.use };
}

function titleOf(name: string): string | undefined {
  return best(name)?.entity.wikipedia;
}

const MEMBERS =
  'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas=The Bahamas|' +
  'Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|' +
  'Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|' +
  'Democratic Republic of the Congo|Republic of the Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Denmark|Djibouti|Dominica|' +
  'Dominican Republic|Timor-Leste|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|' +
  'Gabon|Gambia=The Gambia|Georgia=Georgia (country)|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|' +
  'Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland=Republic of Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|' +
  'Kazakhstan|Kenya|Kiribati|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|' +
  'Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Federated States of Micronesia|' +
  'Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|' +
  'Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|' +
  'Portugal|Qatar|Romania|Russia|Rwanda|Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|' +
  'São Tomé and Príncipe|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|' +
  'South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Tajikistan|Tanzania|Thailand|Togo|' +
  'Tonga|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|' +
  'Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe';

const CAPITALS =
  'Kabul|Tirana|Algiers|Andorra la Vella|Luanda|Buenos Aires|Yerevan|Canberra|Vienna|Baku|Nassau=Nassau, Bahamas|Manama|Dhaka|Bridgetown|' +
  'Minsk|Brussels|Belmopan|Porto-Novo|Thimphu|Sucre|Sarajevo|Gaborone|Brasília|Bandar Seri Begawan|Sofia|Ouagadougou|Gitega|' +
  "Phnom Penh|Yaoundé|Ottawa|Praia|Bangui|N'Djamena|Beijing|Bogotá|Kinshasa|Brazzaville|Zagreb|Havana|" +
  'Nicosia|Prague|Copenhagen|Santo Domingo|Quito|Cairo|Malabo|Asmara|Tallinn|Mbabane|Addis Ababa|Suva|Helsinki|' +
  'Paris|Libreville|Banjul|Tbilisi|Berlin|Accra|Athens|Guatemala City|Conakry|Bissau|Port-au-Prince|' +
  'Tegucigalpa|Budapest|Reykjavík|New Delhi|Jakarta|Tehran|Baghdad|Dublin|Jerusalem|Rome|Yamoussoukro|Tokyo|Amman|' +
  'Astana|Nairobi|Kuwait City|Bishkek|Vientiane|Riga|Beirut|Maseru|Monrovia|Vaduz|Vilnius|Luxembourg City|' +
  'Antananarivo|Lilongwe|Kuala Lumpur|Malé|Bamako|Valletta|Nouakchott|Port Louis|Mexico City|Chișinău|Ulaanbaatar|' +
  'Podgorica|Rabat|Maputo|Naypyidaw|Windhoek|Kathmandu|Amsterdam|Wellington|Managua|Niamey|Abuja|Pyongyang|Skopje|Oslo|' +
  'Muscat|Islamabad|Panama City|Port Moresby|Asunción|Lima|Manila|Warsaw|Lisbon|Doha|Bucharest|Moscow|Kigali|Basseterre|' +
  'Castries|Kingstown|Apia|Riyadh|Dakar|Belgrade|Freetown|Bratislava|Ljubljana|Honiara|Mogadishu|Pretoria|Seoul|Juba|Madrid|' +
  'Khartoum|Paramaribo|Stockholm|Bern|Damascus|Dushanbe|Dodoma|Bangkok|Dili|Lomé|Port of Spain|Tunis|Ankara|Ashgabat|' +
  'Funafuti|Kampala|Kyiv|Abu Dhabi|London|Washington, D.C.|Montevideo|Tashkent|Port Vila|Caracas|Hanoi|Sanaa|Lusaka|Harare|' +
  'Pristina|Taipei';

const CITIES =
  'Shanghai|Beijing|Shenzhen|Guangzhou|Chengdu|Istanbul|Lagos|Mumbai|São Paulo|Mexico City|Karachi|Tianjin|Kinshasa|Dhaka|Moscow|' +
  'Delhi|Wuhan|Cairo|Jakarta|Seoul|London|New York City|Tehran|Bangkok|Ho Chi Minh City|Lima|Hong Kong|Baghdad|Tokyo|Kolkata|' +
  'Chennai|Bogotá|Rio de Janeiro|Hyderabad|Lahore|Santiago|Saint Petersburg|Ankara|Riyadh|Singapore|Los Angeles|Johannesburg|Toronto';

/** Written name, and the title where it is another. */
function pairs(list: string): [name: string, title: string][] {
  return list.split('|').map((entry) => {
    const [name = '', title = name] = entry.split('=');
    return [name, title];
  });
}

describe('the shipped pack', () => {
  it('holds 70,000 entities', () => {
    expect(pack.size).toBeGreaterThanOrEqual(70_000);
  });

  it('knows every member of the United Nations', () => {
    expect(pairs(MEMBERS)).toHaveLength(193);
    const wrong = pairs(MEMBERS).filter(
      ([name, title]) => titleOf(name) !== title || best(name)?.entity.category !== 'country',
    );
    expect(wrong).toEqual([]);
  });

  it('knows their capitals, which stand for their governments', () => {
    const wrong = pairs(CAPITALS).filter(([name, title]) => titleOf(name) !== title);
    expect(wrong).toEqual([]);
    const stands = (name: string) => pack.standsForOf(pack.byTitle(titleOf(name)!)!);
    expect(stands('Moscow')).toBe('Government of Russia');
    expect(stands('Baku')).toBe('Government of Azerbaijan');
    expect(stands('Washington')).toBe('Government of the United States');
    expect(stands('Kremlin')).toBe('Government of Russia');
  });

  it('knows the largest cities', () => {
    expect(pairs(CITIES).filter(([name, title]) => titleOf(name) !== title)).toEqual([]);
  });

  it.each([
    ['Vladimir Putin', 'person', 'Vladimir Putin'],
    ['Ilham Aliyev', 'person', 'Ilham Aliyev'],
    ['Volodymyr Zelenskyy', 'person', 'Volodymyr Zelenskyy'],
    ['Zelensky', 'person', 'Volodymyr Zelenskyy'],
    ['Donald Trump', 'person', 'Donald Trump'],
    ['Keir Starmer', 'person', 'Keir Starmer'],
    ['Narendra Modi', 'person', 'Narendra Modi'],
    ['Hamas', 'organisation', 'Hamas'],
    ['Hezbollah', 'organisation', 'Hezbollah'],
    ['Houthis', 'organisation', 'Houthis'],
    ['Hayat Tahrir al-Sham', 'organisation', "Hay'at Tahrir al-Sham"],
    ['Rapid Support Forces', 'organisation', 'Rapid Support Forces'],
    ['Wagner Group', 'organisation', 'Wagner Group'],
    ['NATO', 'organisation', 'NATO'],
    ['North Atlantic Treaty Organization', 'organisation', 'NATO'],
    ['European Union', 'organisation', 'European Union'],
    ['EU', 'organisation', 'European Union'],
    ['IAEA', 'organisation', 'International Atomic Energy Agency'],
    ['International Atomic Energy Agency', 'organisation', 'International Atomic Energy Agency'],
    ['OPEC', 'organisation', 'OPEC'],
    ['Organization of the Petroleum Exporting Countries', 'organisation', 'OPEC'],
    ['ICC', 'organisation', 'International Criminal Court'],
    ['International Criminal Court', 'organisation', 'International Criminal Court'],
    ['BBC', 'organisation', 'BBC'],
    ['Reuters', 'organisation', 'Reuters'],
    ['Al Jazeera', 'organisation', 'Al Jazeera Media Network'],
    ['TASS', 'organisation', 'TASS'],
    ['Xinhua News Agency', 'organisation', 'Xinhua News Agency'],
    ['Donbas', 'place', 'Donbas'],
    ['Kashmir', 'place', 'Kashmir'],
    ['Karabakh', 'place', 'Karabakh'],
    ['Nagorno-Karabakh', 'place', 'Nagorno-Karabakh'],
    ['South Caucasus', 'place', 'South Caucasus'],
    ['Transnistria', 'place', 'Transnistria'],
    ['Rafah', 'place', 'Rafah'],
    ['Strait of Hormuz', 'place', 'Strait of Hormuz'],
    ['Bab-el-Mandeb', 'place', 'Bab-el-Mandeb'],
    ['Gazprom', 'organisation', 'Gazprom'],
    ['Médecins Sans Frontières', 'organisation', 'Médecins Sans Frontières'],
    ['Azerbaijan Airlines', 'organisation', 'Azerbaijan Airlines'],
    ['Kurds', 'nationality', 'Kurds'],
    ['Uyghurs', 'nationality', 'Uyghurs'],
    ['Muslims', 'nationality', 'Muslims'],
  ])('links %s', (name, kind, title) => {
    expect({ title: titleOf(name), kind: best(name)?.entity.kind }).toEqual({ title, kind });
    expect(best(name)!.prior).toBeGreaterThan(0.5);
  });

  it('names the foreign ministry, the army and the central bank of every member', () => {
    const wrong: string[] = [];
    for (const [name] of pairs(MEMBERS)) {
      const country = pack.byTitle(titleOf(name)!);
      const label = pack.labelOf(country!);
      for (const form of [
        `Foreign Ministry of ${label}`,
        `Central Bank of ${label}`,
        `${label} Army`,
        `Parliament of ${label}`,
      ]) {
        const alias = pack.findAlias(form) ?? pack.findAlias(form.replace(' of ', ' of the '));
        const serving = alias === undefined ? [] : pack.candidates(alias).map(({ entity }) => pack.countryOf(entity));
        if (!serving.includes(country)) wrong.push(form);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the candidates of names that several things bear', () => {
    const titles = (name: string) =>
      pack.candidates(pack.findAlias(name)!).map(({ entity }) => pack.entity(entity).wikipedia ?? pack.labelOf(entity));
    expect(titles('Georgia')).toEqual(expect.arrayContaining(['Georgia (country)', 'Georgia (U.S. state)']));
    expect(titles('Congo')).toEqual(
      expect.arrayContaining(['Democratic Republic of the Congo', 'Republic of the Congo']),
    );
    expect(titles('Washington')).toEqual(expect.arrayContaining(['Washington, D.C.', 'Washington (state)']));
    expect(titles('Victoria').length).toBeGreaterThan(2);
    expect(titles('Foreign Ministry').length).toBeGreaterThan(150);
  });

  it('flags names that are words, and keeps countries that are', () => {
    for (const name of ['Nice', 'Reading', 'Mobile', 'Most', 'Split']) {
      expect(pack.isCommonWord(pack.findAlias(name)!), name).toBe(true);
    }
    for (const name of ['Turkey', 'China', 'Chad', 'Jordan', 'Paris', 'Moscow']) {
      expect(pack.isCommonWord(pack.findAlias(name)!), name).toBe(false);
    }
  });

  it('flags acronyms', () => {
    for (const name of ['NATO', 'WHO', 'US', 'UN', 'EU'])
      expect(pack.isAcronym(pack.findAlias(name)!), name).toBe(true);
    for (const name of ['Nice', 'Baku', 'Hamas']) expect(pack.isAcronym(pack.findAlias(name)!), name).toBe(false);
  });

  it('names a source with a licence on every fact, or says that there is none', () => {
    const bad: string[] = [];
    for (let row = 0; row < pack.size; row += 7) {
      const { key, facts } = pack.entity(row);
      for (const { property, value, source, asOf } of facts) {
        const isSourced = source.licence !== '' || source.name === 'unsourced';
        if (!isSourced || value === '' || !/^\d{4}(?:-\d\d){0,2}$/.test(asOf)) bad.push(`${key} ${property}`);
      }
    }
    expect(bad).toEqual([]);
  });

  it('is sorted so that every key, id and title finds its own row', () => {
    for (let row = 0; row < pack.size; row += 11) {
      const { key, wikidata, wikipedia } = pack.entity(row);
      expect(pack.byKey(key)).toBe(row);
      if (wikidata !== undefined) expect(pack.byWikidata(wikidata)).toBe(row);
      if (wikipedia !== undefined) expect(pack.byTitle(wikipedia)).toBe(row);
    }
  });
});
