import { stemOf } from '../attribution/stem.ts';

/** Words that reports use for one another; a phrase of two words stands with an underscore. */
const GROUPS = `rise increase grow climb jump surge soar go_up gain
fall drop decline decrease shrink sink plunge slump go_down contract reduce cut lower
kill murder slay shoot_dead
die perish
injure wound hurt
attack strike assault raid shell bombard
destroy wreck ruin demolish
arrest detain seize_person
release free let_go
return hand_back give_back send_back hand_over
reject refuse turn_down dismiss decline_offer
accept take_in admit
approve back endorse support agree_to
block veto stop prevent halt
ban forbid prohibit outlaw
allow permit let authorise authorize licence license
buy purchase acquire
sell
pay spend
cost charge
get receive obtain
take grab seize confiscate
give hand grant provide
send deliver ship dispatch supply
build construct erect
close shut close_down shut_down
open reopen launch
start begin set_off
end finish complete conclude
leave quit abandon walk_out depart
join enter
escape flee get_away break_out
visit tour
find discover detect uncover
show reveal demonstrate
warn caution alert
ask request consult
order command instruct
promise pledge vow
plan intend
try attempt seek
help aid assist
use employ_tool
hire employ recruit
sack fire_worker dismiss_worker lay_off
win triumph
lose
cancel scrap call_off axe
delay postpone put_off
recover rebound
cause trigger bring_about
hide conceal cover_up
steal rob loot
lie mislead deceive
cheat defraud
share pass_on
sign
break violate breach
treat care_for
buy_out take_over
hold have_room seat
contain hold_substance
ignore disregard
touch_down land
overtake surpass
ship vessel boat
car vehicle automobile
plane aircraft jet
child kid minor
pupil student schoolchild
teacher
worker employee staff
journalist reporter
doctor physician
officer policeman constable
soldier troop
inhabitant resident citizen
inmate prisoner detainee convict
victim casualty
firm company business corporation
home house flat apartment dwelling
illness disease sickness
blaze fire
harm damage
price cost_of
wage pay_packet salary
tax levy
serious severe grave
dangerous hazardous
deliberate deliberately purpose intentionally
late later delayed behind_schedule
early earlier ahead
above over exceed
below under beneath
big large great huge
small little tiny
rich wealthy
poor impoverished
rotten spoiled
guarantee ensure
about roughly around approximately
kilogram kilo kg
tonne ton
kilometre kilometer km
percent
dollar usd
euro eur
pound gbp
country nation state
town city
government cabinet administration
parliament legislature
election vote poll
law statute legislation
legal lawful
illegal unlawful
job post
money cash fund
aim goal target
border frontier
road street
photo photograph picture image
movie film
total sum
result outcome
level rate
population inhabitants`;

/** A word's group by its stem, and a phrase's by the stems of both its words with a space between. */
const GROUP_OF: ReadonlyMap<string, string> = new Map(
  GROUPS.split('\n').flatMap((line) => {
    const members = line.split(' ').map((member) => member.split('_').map(stemOf).join(' '));
    return members.map((member) => [member, `=${members[0]}`] as const);
  }),
);

/** What words that mean about the same in reports have in common; the stem itself where no other word does. */
export const senseOf = (stem: string): string => GROUP_OF.get(stem) ?? stem;

/** The same of two words that follow one another, as "turned down"; undefined where they are no phrase. */
export const senseOfPhrase = (first: string, second: string): string | undefined => GROUP_OF.get(`${first} ${second}`);
