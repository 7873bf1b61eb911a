/** Past forms, participles and other forms that no ending gives away, by the form that they go with. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `say:said tell:told think:thought write:wrote,written hold:held find:found give:gave,given speak:spoke,spoken swear:swore,sworn
  make:made take:took,taken see:saw,seen know:knew,known hear:heard read:read mean:meant feel:felt teach:taught bring:brought
  buy:bought fight:fought seek:sought catch:caught lead:led leave:left lose:lost keep:kept meet:met pay:paid put:put set:set
  let:let cut:cut bet:bet cast:cast shoot:shot sing:sang,sung ring:rang,rung run:ran come:came,become become:became go:went,gone
  show:shown draw:drew,drawn throw:threw,thrown grow:grew,grown blow:blew,blown fly:flew,flown begin:began,begun drink:drank
  break:broke,broken choose:chose,chosen freeze:froze rise:rose,risen drive:drove,driven ride:rode fall:fell,fallen
  stand:stood understand:understood withstand:withstood withdraw:withdrew,withdrawn forget:forgot,forgotten get:got,gotten
  build:built send:sent spend:spent lend:lent bend:bent sell:sold deal:dealt dream:dreamt learn:learnt burn:burnt sleep:slept
  sweep:swept weep:wept win:won sit:sat lay:laid lie:lay,lain foresee:foresaw,foreseen foretell:foretold retell:retold
  rethink:rethought overrule:overruled bear:bore,borne tear:tore,torn wear:wore,worn strike:struck stick:stuck hang:hung
  spin:spun sink:sank,sunk shrink:shrank swim:swam hide:hid,hidden bite:bit,bitten forbid:forbade,forbidden forgive:forgave
  beat:beaten eat:ate,eaten shake:shook,shaken undertake:undertook,undertaken mistake:mistook,mistaken partake:partook
  cite:cited plead:pled shed:shed spread:spread broadcast:broadcast forecast:forecast hit:hit hurt:hurt quit:quit rid:rid`
    .split(/\s+/)
    .flatMap((entry) => {
      const [base = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form) => [form, base] as const);
    }),
);

/** The form that a past form or participle goes with, if it is irregular. */
export const irregularBase = (lower: string): string | undefined => IRREGULAR.get(lower);

const VOWELS = 'aeiouy';

/**
 * A stem that the forms of a verb share: "deny", "denies", "denied" and "denying" give "deni". Nouns that look like a verb's
 * form share it too ("claims"); what they are is for their neighbours to say.
 */
export function stemOf(lower: string): string {
  let stem = IRREGULAR.get(lower) ?? lower;
  if (stem.length > 4 && stem.endsWith('ing')) stem = undoubled(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ied')) stem = `${stem.slice(0, -3)}i`;
  else if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}i`;
  else if (stem.length > 3 && stem.endsWith('ed')) stem = undoubled(stem.slice(0, -2));
  else if (stem.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us'))
    stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 2 && stem.endsWith('y') && !VOWELS.includes(stem.at(-2) ?? '')) stem = `${stem.slice(0, -1)}i`;
  return undoubled(stem);
}

function undoubled(stem: string): string {
  const last = stem.at(-1);
  return stem.length > 3 && last === stem.at(-2) && last !== undefined && !VOWELS.includes(last)
    ? stem.slice(0, -1)
    : stem;
}
