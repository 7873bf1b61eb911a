import type { Tokens } from './tokens.ts';

const words = (sport: string, list: string): [word: string, sport: string][] =>
  list.split(' ').map((word) => [word, sport]);

/** Words that belong to one sport, for the name of a national side; "" for those of any sport. */
const SPORT_OF: ReadonlyMap<string, string> = new Map([
  ...words(
    '',
    'beat bt coach match league championship season tournament semi-final semi-finals quarter-final quarter-finals final goal goals score scored scores team teams squad club clubs fans player players referee stadium runs halftime half-time draw cup play-off playoff playoffs qualifier medal medals win wins points game games standings ladder',
  ),
  ...words(
    'football',
    'football goalkeeper midfielder striker equaliser equalizer penalties full-back left-back right-back offside afcon uefa fifa stoppage',
  ),
  ...words(
    'American football',
    'nfl touchdown touchdowns quarterback quarterbacks linebacker cornerback fumble fumbles afc nfc super',
  ),
  ...words('rugby', 'rugby scrum lineout try tries fly-half prop hooker lock conversion sevens'),
  ...words('cricket', 'cricket wicket wickets innings batsman bowler spinner overs lbw century stumps seamer ipl'),
  ...words('basketball', 'basketball rebounds assists three-pointers nba wnba euroleague eurobasket'),
  ...words('ice hockey', 'nhl hockey goalie puck power-play defenceman defenseman'),
  ...words('baseball', 'baseball mlb homer homers homered bullpen pitcher inning outfielder shortstop'),
  ...words('volleyball', 'volleyball libero'),
  ...words('handball', 'handball'),
  ...words('hurling', 'hurling hurler hurlers camogie'),
  ...words('Australian rules', 'afl behinds ruckman'),
  ...words('judo', 'judo judoka ippon'),
  ...words('tennis', 'tennis wta atp davis straight-sets tie-break tiebreak'),
]);

/** Sports words, in a thousand, from which an article reports on sport. Newswire on politics stays under 5. */
const SPORTING_SHARE = 12;
/** From here on, an article has something of a report on sport. */
const HINTING_SHARE = 8;

/** What an article has of a report on sport. */
export interface SportReport {
  /** The sport; "" where it has no name here. */
  readonly sport: string;
  /** Sports words in a thousand. */
  readonly share: number;
  /** Whether it is nothing but a report on sport. */
  readonly isPure: boolean;
}

const reports = new WeakMap<Tokens, SportReport | null>();

/** `undefined` for an article that has nothing of a report on sport. Worked out once for each text. */
export function sportOf(tokens: Tokens): SportReport | undefined {
  const known = reports.get(tokens);
  if (known !== undefined) return known ?? undefined;
  const report = judgeSport(tokens);
  reports.set(tokens, report ?? null);
  return report;
}

function judgeSport(tokens: Tokens): SportReport | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { kind, text } of tokens.list) {
    if (kind !== 'word') continue;
    total++;
    const sport = SPORT_OF.get(text.toLowerCase());
    if (sport !== undefined) counts.set(sport, (counts.get(sport) ?? 0) + 1);
  }
  const general = counts.get('') ?? 0;
  counts.delete('');
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  const found = general + (best?.[1] ?? 0);
  const share = total === 0 ? 0 : (found * 1000) / total;
  if (share < HINTING_SHARE) return undefined;
  const sport = best === undefined || best[1] < 2 ? '' : best[0];
  return { sport, share, isPure: found >= 4 && share >= SPORTING_SHARE };
}
