const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of address and ranks, in small letters; always outside the name. */
export const HONORIFICS = words(`
  mr mr. mrs mrs. ms ms. miss mx mx. dr dr. doctor prof prof. professor sir dame lord lady baron baroness count countess duke
  duchess earl viscount king queen prince princess emperor empress sultan emir emira sheikh sheikha shaikh crown
  pope cardinal archbishop bishop father fr fr. sister brother reverend rev rev. rabbi imam ayatollah mullah mufti patriarch
  pastor monsignor saint hajj hajji haji
  general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal cpl private
  admiral adm adm. brigadier brig brig. commodore marshal commander cmdr cmdr. ensign warrant officer detective inspector
  constable superintendent supt airman seaman specialist trooper agent
  senator sen sen. sens sens. representative rep rep. reps reps. congressman congresswoman governor gov gov. govs ambassador
  amb amb. judge justice attorney atty hon hon. honourable excellency tan seri datuk tun dato`);

/** Offices and occupations that stand before a name ("President Ilham Aliyev") or beside it ("a spokesman, John Lee"). */
export const ROLES = words(`
  president presidents vice-president premier minister ministers chancellor secretary secretaries secretary-general speaker
  mayor councillor councilman councilwoman councilmember alderman commissioner chief chair chairman chairwoman chairperson
  director directors director-general head leader boss ceo cfo coo founder co-founder owner executive manager treasurer
  spokesman spokeswoman spokesperson spokespeople envoy diplomat consul prosecutor magistrate lawyer solicitor barrister
  counsel advocate sheriff deputy adviser advisor aide analyst economist strategist historian scientist researcher expert
  scholar academic lecturer teacher dean rector provost principal chaplain editor reporter correspondent journalist
  columnist author writer poet novelist playwright artist painter sculptor composer singer musician rapper actor actress
  filmmaker broadcaster presenter commentator blogger activist campaigner organiser candidate nominee challenger incumbent
  lawmaker mp mps mep meps legislator delegate congressperson politician oligarch tycoon billionaire businessman businesswoman
  banker investor trader broker farmer fisherman driver pilot engineer architect builder doctor nurse surgeon physician
  paramedic firefighter soldier commander warlord militant dissident exile refugee resident villager shopkeeper student pupil
  widow widower wife husband son daughter brother sister mother father grandmother grandfather uncle aunt cousin nephew niece
  coach captain striker forward midfielder winger defender goalkeeper keeper full-back left-back right-back centre-back
  quarterback pitcher catcher outfielder infielder batter bowler opener batsman spinner seamer rookie guard center centre
  skipper referee umpire jockey sprinter swimmer cyclist champion medallist medalist player athlete driver debutant
  colleague counterpart predecessor successor partner supporter ally rival opponent critic veteran chef detective officer
  victim suspect defendant plaintiff complainant witness juror lieutenant ombudsman auditor registrar coroner governor
  ambassador senator professor premier taoiseach tánaiste caliph king queen judge justice comrade whistleblower`);

/** Words that come between a country or firm and a role word, and belong to the role: "Prime", "Foreign", "Vice". */
export const ROLE_MODIFIERS = words(`
  prime vice deputy acting interim former ex first second foreign interior defence defense finance home justice health
  education energy economy labour labor trade transport environment agriculture culture tourism housing planning
  information communications technology industry commerce immigration migration security intelligence national federal
  state regional provincial city county district assistant associate senior junior chief lead executive general managing
  attorney supreme high grand majority minority opposition shadow parliamentary press party police fire election co hon
  police army navy air force military secretary communist world olympic head outgoing incoming then late oil petroleum water
  power sports youth women gender social digital climate local right most very`);

/** Given names from many countries: evidence for a person, never proof. */
export const GIVEN_NAMES = words(`
  aaron abbas abdel abdul abdullah abdulrahman abigail abraham adam adrian agnes ahmad ahmed aisha alan albert alberto
  alejandro aleksandr aleksandar alex alexander alexandra alexei alfred ali alice alicia alison amanda amina amir amy ana
  anastasia anders andrea andreas andrei andrej andrés andrew andrey andrzej andy angela anita anjali ann anna anne annie
  anthony antoine anton antonio antónio anwar arjun arthur artur ashraf asif astrid ayesha aylin ayşe barbara bashar bashir
  beatrice ben benedict benjamin bernard bernie beth betty bilal bill björn bob boris brad brandon brenda brian bridget bruce
  bruno camille carl carla carlos carmen carol caroline catherine cecilia celia charles charlie charlotte chen chris christian
  christina christine christoph christopher chuck claire clara claudia colin connor craig cristina cyril cyrus daisuke dan
  daniel daniela daniele danny darren dave david deborah deepak denis dennis derek diana diane diego dina dmitri dmitry donald
  donna dorothy doug douglas duncan dylan edith eduardo edward elena eleanor elias elif elizabeth ella ellen emily emma
  emmanuel emmanuelle enrique eric erik erika ernesto esther eva evelyn fabian farid fatima fatma federico felipe felix
  fernando fiona florian frances francesca francesco francis francisco frank frankie fred frederick friedrich fumio gabriel
  gareth gary gavin geoff geoffrey george georges georgia gerald gerard gianni gilbert giorgia giorgi giovanni giuseppe glenn
  gloria gordon grace graham greg gregory guillaume guillermo gustavo guy hakan hamid hannah hans harold harriet harry haruto
  hasan hassan heather hector helen helena helmut henri henry hiroshi hossein howard hugh hugo hussein huseyn ian ibrahim
  igor ilham ilya imran ines ingrid irene irina isaac isabel isabella ismail ivan jack jackie jacob jacques jaime jake jakob
  jamal james jan jane janet jasmine jason javier jay jean jeanne jeff jeffrey jennifer jeremy jerome jerry jesse jessica jesús
  jill jim jimmy jin jo joachim joan joanna joão joe joel johan johannes john johnny jon jonas jonathan jorge josé josef joseph
  josephine joshua juan judith julia julian julie jürgen justin kamal kamala karen karim karin karl kate katherine kathleen
  kathryn katie keir keith kelly ken kenneth kenji kevin khaled khalid kim kimberly klaus kofi krzysztof kumar kwame kyle
  lars laura lauren laurent lawrence lee leila leo leon leonardo leonid leslie liam lin linda lindsey lisa lloyd lorenzo louis
  louise lucas lucia lucy luigi luis luiz luka lukas luke lydia mahmoud malcolm manuel marc marcel marco marcos marcus margaret
  maria maría mariam marie marina mario marion marius mark marta martha martin martina mary mateo mateusz matt matteo matthew
  matthias maurice max maxim maya megan mehmet mei melanie melissa michael michel michelle miguel mihai mike mikhail milan
  miriam mohamed mohammad mohammed moses muhammad mustafa nadia nancy naomi narendra natalia natalie nathan neil nelson nicholas
  nick nicola nicolas nicole nigel nikita nikolai nikos nina noah noel nora norman olaf oleg oleksandr olena olga oliver
  olivia olivier omar oscar osman pablo pamela paolo pascal patricia patrick paul paula pauline pavel pedro penny peter petr
  petra phil philip philippe phillip pierre piotr priya qasim rachel rafael rahul raj rajesh ralph ramón rania rashid raúl
  raymond rebecca recep ricardo richard rick rita rob robert roberto robin rodrigo roger roland roman ron ronald rosa rose ross
  roy ruth ryan sabine sadiq said salah salim sally salman salvador sam samantha samir samuel sandra sanjay sara sarah scott
  sean sebastian sebastião sergei sergey sergio serhiy shane shannon sharon shinzo shigeru simon simone sofia sophia sophie
  stefan stefano stella stephanie stephen steve steven stuart sue sunil susan suzanne sven svetlana sylvia tamara tariq tatiana
  tayyip ted teresa terry thabo theo theresa thomas tim timothy tina todd tom tomás tommy tony tyler ursula usman valentina
  valeria vanessa vera veronica victor victoria viktor vikram vincent vladimir volodymyr walter wang wayne wei wendy wilfried
  william xavier xi yasmin yasser yoon yuki yulia yuri yusuf yves yvonne zainab zhang ziad zoe zoran`);
