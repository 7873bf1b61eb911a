/** Words that keep their full stop and are followed by a name: they never end a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt sgt capt cpl cmdr adm maj brig pvt pfc rev fr hon pres ' +
    'supt insp det atty msgr amb sec st ste mt ft vs v cf approx'
  ).split(' '),
);

/** Words that keep their full stop and may end a sentence. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'jr sr esq inc ltd co corp llc bros plc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur ' +
    'thurs fri sat sun ave blvd rd dept univ assn etc al ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass ' +
    'mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo dist est ed eds vol pp'
  ).split(' '),
);

/** Words that keep their full stop before a number only. */
export const NUMBERED_ABBREVIATIONS: ReadonlySet<string> = new Set('no nos fig art arts'.split(' '));
