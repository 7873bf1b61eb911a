import { hashText } from '../tagger/hashing.ts';
import { stemOf } from './stem.ts';

/** What single words lend to the sentence that they stand in. A word may lend several. */
export const Tone = {
  /** Wrong done, or somebody made out to be bad. */
  Wrong: 1,
  /** Contradiction, and that something did not happen. */
  Denial: 2,
  /** What somebody means to do. */
  Intention: 4,
  /** What somebody is meant to do. */
  Demand: 8,
  /** A judgement or feeling of the speaker. */
  Opinion: 16,
  /** A guess or forecast. */
  Guess: 32,
  /** Courts, police and their papers. */
  Law: 64,
  /** Cause and effect. */
  Cause: 128,
} as const;

const LISTS: Readonly<Record<keyof typeof Tone, string>> = {
  Wrong: `abuse abduct abet ambush assassinate assault attack bad-faith beat betray betrayal blackmail blame bomb breach bribe
    bribery brutal bully bullying bury cartel cheat coerce collude collusion complicit conceal conspire conspiracy corrupt
    corruption coup cover-up covert crime criminal cruel deceive defraud destabilise destabilize destroy dictator dictatorship
    discriminate distort dodge dump embezzle espionage exploit extort extortion extrajudicial fabricate fail failure fake falsify
    farce fascist fault fraud fraudulent genocide gangster greed harass hijack hoard humiliate hybrid hypocrisy hypocrite
    ignore illegal illegally incite inflame injustice insult interfere interference intimidate intimidation invade invasion
    kidnap kill launder laundering leak lie liar loot mafia manipulate massacre mislead mismanage misuse mob murder negligence
    negligent neglect obstruct occupy oppress overcharge persecute plot plunder poison pretext propaganda provoke provocation
    punish puppet racist rape reckless repress repression rig rob sabotage scandal scam scapegoat shameful shell shelter
    shoot sham silence smear smuggle spy stage steal stifle suppress tamper terrorism terrorist theft thief threaten torture
    traitor treason trick undermine unfriendly unlawful unlawfully violate violation violence war weapon weaponise weaponize
    withhold wrongdoing wrongful betrayed corrupted stole`,
  Denial: `absurd baseless categorically contrary concoct deny denial dispute disinformation fabrication false falsehood fiction
    groundless invent invention incorrect inaccurate innocent mistaken myth never nobody none nonsense nothing no-one
    not politically-motivated rebut refute rumour rumor slander unaware unfounded untrue wrong reject rejects dismiss nor neither
    no without cannot`,
  Intention: `aim appeal begin build commit consider continue contest ensure extend fight hold intend intention join launch
    leave meet open plan pledge present prepare promise publish pursue raise ready rebuild release remain resign respond
    restore resume retaliate return seek shall stand start step submit sue support visit vow will willing would`,
  Demand: `allow apologise apologize apology ask call cease compensation demand end free halt immediate immediately investigate
    investigation justice let let’s must need ought please reconsider refrain release resign respect restraint should stop
    suspend urge urgent vote withdraw withdrawal`,
  Opinion: `afraid bad beautiful best better bold brave careful cheap clever confident clear crucial dangerous deserve difficult
    disappoint disaster disgrace easy elegant enough excellent excessive expensive fair feel glad good grateful great happy
    hard hope hopeful ideal important impossible inevitable interesting irresponsible love luck lucky mistake necessary nice
    overdue perfect pity poor premature proud reasonable regret ridiculous right risk sad satisfied serious shame significant
    simple sorry strange strong stupid sure surprise surprised terrible tired tragedy trust unacceptable unfair unfortunate
    unlikely useful vital warning weak welcome wise worry worst worth`,
  Guess: `appear apparently anticipate assume average bet chance conceivable could currently doubt eventually expect expectation
    fear forecast foresee future imagine likely may maybe might outlook perhaps possible possibly predict presume probable
    probably projection prospect reckon risk seem soon sooner suggest suppose suspect think unlikely whether wonder would`,
  Law: `accuse allegation allege appeal arrest attorney bail case charge complaint convict conviction court defence defendant
    detain evidence indict indictment inspector inquiry investigation investigator jail judge judgment jury lawsuit lawyer
    police probe prosecute prosecution prosecutor raid ruling sentence suspect suspicion testify testimony trial tribunal
    verdict victim warrant witness`,
  Cause: `after because cause consequence due drive effect fuel hence impact lead owe push reason result since spark stem thanks
    therefore trigger why worsen`,
};

const TONES: ReadonlyMap<number, number> = (() => {
  const tones = new Map<number, number>();
  for (const [name, list] of Object.entries(LISTS)) {
    for (const word of list.trim().split(/\s+/)) {
      const stem = hashText(stemOf(word));
      tones.set(stem, (tones.get(stem) ?? 0) | Tone[name as keyof typeof Tone]);
    }
  }
  return tones;
})();

/** The tones of a word, by the hash of its stem, as bits. */
export const toneOf = (stem: number): number => TONES.get(stem) ?? 0;
