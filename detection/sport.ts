import type { Tokens } from './tokens.ts';

/** Words that belong to one sport, for the name of a national side. */
const SPORTS: Readonly<Record<string, RegExp>> = {
  football:
    /^(football|goalkeeper|midfielder|striker|equaliser|equalizer|penalties|full-back|left-back|right-back|offside|afcon|uefa|fifa|stoppage)$/,
  rugby: /^(rugby|scrum|lineout|try|tries|fly-half|prop|hooker|lock|conversion|sevens)$/,
  cricket: /^(cricket|wicket|wickets|innings|batsman|bowler|spinner|overs|lbw|century|stumps|seamer)$/,
  basketball: /^(basketball|rebounds|assists|three-pointers|nba|euroleague|eurobasket)$/,
  'ice hockey': /^(nhl|hockey|goalie|puck|power-play|defenceman|defenseman)$/,
  baseball: /^(baseball|mlb|homer|homers|bullpen|pitcher|inning|outfielder|shortstop)$/,
  volleyball: /^(volleyball|libero)$/,
  handball: /^(handball)$/,
  tennis: /^(tennis|wta|atp|davis|straight-sets|tie-break|tiebreak)$/,
};

const GENERAL =
  /^(beat|coach|match|league|championship|season|tournament|semi-final|quarter-final|final|goal|goals|scored|team|squad|club|fans|halftime|half-time|draw|cup|play-off|playoff|playoffs|qualifier|medal|win|wins|points|games)$/;

/** Sports words, in a thousand, from which an article reports on sport. Newswire on politics stays under 5. */
const SPORTING_SHARE = 12;

/** The sport that an article reports on, "" for one that has no name here, `undefined` for any other article. */
export function sportOf(tokens: Tokens): string | undefined {
  const counts = new Map<string, number>();
  let general = 0;
  let words = 0;
  for (const { kind, text } of tokens.list) {
    if (kind !== 'word') continue;
    words++;
    const small = text.toLowerCase();
    if (GENERAL.test(small)) general++;
    for (const sport in SPORTS) if (SPORTS[sport]!.test(small)) counts.set(sport, (counts.get(sport) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  const found = general + (best?.[1] ?? 0);
  if (found < 4 || (found * 1000) / words < SPORTING_SHARE) return undefined;
  return best === undefined || best[1] < 2 ? '' : best[0];
}
