const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Closed-class words, in small letters: a capital on one of them comes from the start of a sentence or from a headline. */
export const FUNCTION_WORDS = words(`
  a an the this that these those some any no every each all both either neither another other such same own many much more
  most few fewer less least several enough half
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what
  one ones someone somebody anyone anybody everyone everybody nobody none nothing something anything everything
  in on at by to of for from with without within into onto upon over under about above across after against along amid among
  around as before behind below beneath beside besides between beyond despite down during except following inside including
  like near off out outside past per regarding since than through throughout till toward towards until unlike up via versus vs
  and or but nor so yet if unless because although though while whereas when whenever where wherever whether why how once
  is are was were be been being am has have had having do does did doing done will would shall should can could may might must
  ought need dare let lets
  not never ever only just even also too very still already again almost quite rather perhaps maybe here there now then thus
  hence therefore however meanwhile moreover nevertheless otherwise instead indeed besides later earlier soon today tonight
  yesterday tomorrow ago further first second third last next previously currently recently finally eventually initially
  yes oh well ok okay please no
  isn’t aren’t wasn’t weren’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t hasn’t haven’t hadn’t
  isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
  i’m i’ve i’d i’ll we’re we’ve we’ll we’d you’re you’ve you’ll they’re they’ve they’ll he’d he’ll she’d she’ll it’ll
  i'm i've i'd i'll we're we've we'll we'd you're you've you'll they're they've they'll he'd he'll she'd she'll it'll
  cannot`);

export const NUMBER_WORDS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
  billions trillion dozen dozens`);

export const CALENDAR_WORDS = words(`
  january february march april may june july august september october november december
  jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.
  monday tuesday wednesday thursday friday saturday sunday mon mon. tue tue. tues tues. wed wed. thu thu. thur thur. thurs
  thurs. fri fri. sat sat. sun sun.
  spring summer autumn winter
  am pm gmt utc est edt cet bst ist`);

/** Prepositions that stand before the place where something is or goes. */
export const PLACE_PREPOSITIONS = words(`
  in at near from to into across outside inside around towards toward off over through via between along within throughout
  leaving leaves left reached reach reaches entering entered visit visited visiting visits route beyond`);

/** Prepositions after which a place is only a place, never its government. */
export const LOCATIVES = words(`in at near outside inside around across throughout`);

/** Small words inside the names of persons and places in several languages. */
export const NAME_PARTICLES = words(`
  de del della delle dei di da das do dos du des d la le las los el al ad ar as ash at az an bin ibn bint ben abu umm van von
  der den ter ten zu zur y e i ul ur af av a nad sur sous upon`);

/** Verbs of saying, thinking and doing that take a person, an institution or a government for their subject. */
export const SPEECH_VERBS = words(`
  said says say told tells added adds warned warns claimed claims denied denies insisted insists argued argues announced
  announces declared declares stated states wrote writes tweeted posted replied replies responded responds asked asks
  urged urges called calls demanded demands accused accuses blamed blames criticised criticises criticized condemned condemns
  described describes explained explains noted notes observed recalled recalls remarked retorted conceded admitted admits
  acknowledged acknowledges confirmed confirms rejected rejects dismissed dismisses refused refuses vowed vows pledged pledges
  promised promises threatened threatens alleged alleges believes believed thinks thought expects expected hopes hoped wants
  wanted fears feared complained complains countered testified testifies estimates estimated predicted predicts joked quipped
  apologised apologises apologized congratulated thanked praised praises defended defends denounced denounces lamented
  suggested suggests proposed proposes agreed agrees disagreed objected objects protested protests`);

/** What a government, a club or a firm does, beside speaking: with a place as the subject, the place stands for it. */
export const ACTION_VERBS = words(`
  imposed imposes lifted lifts signed signs ratified ratifies recognised recognises recognized recognizes annexed annexes
  invaded invades attacked attacks bombed launched launches sent sends summoned summons expelled expels recalled withdrew
  withdraws suspended suspends halted halts banned bans outlawed approved approves vetoed vetoes abstained voted votes
  sanctioned sanctions retaliated retaliates sought seeks backs backed supports supported opposes opposed offered offers
  rejects agreed agrees negotiated negotiates mediated mediates brokered pressed presses pushed pushes ordered orders
  deployed deploys mobilised extradited deported returned released freed detained jailed arrested cancelled cancels scrapped
  severed broke breaks cut cuts raised raises tightened tightens eased eases relaxed closed closes shut shuts reopened opened
  joined joins quit quits left leaves hosted hosts bought buys sold sells paid pays lent lends owes funds funded finances
  armed arms supplied supplies granted grants gave gives took takes wants needs uses used regards sees saw considers viewed
  views signalled signals hopes intends intended plans planned aims tries tried refuses fears faces faced courted courts
  won wins lost loses beat beats drew draws defeated defeats edged edges thrashed qualified scored scores conceded trailed
  finished finish host played plays play`);

/** Verbs and nouns after which a place is the one that is meant to hear or to answer. */
export const TARGET_VERBS = words(`
  accused accuse accuses accusing blamed blame blames blaming urged urge urges urging asked ask asks asking told tell tells
  telling warned warn warns warning threatened threaten threatens criticised criticised criticising criticized criticizing
  condemned condemn condemns condemning pressed pressing pressured pressuring persuaded persuade persuading convinced
  convince convincing thanked thank thanking assured assure assuring informed inform informing notified sued sue suing
  fined fine lobbied lobby lobbying provoked provoke angered anger angering embarrassed embarrass infuriated irritated
  reassured reassure reassuring snubbed defied defy defying denounced denounce denouncing rebuked rebuke rebuking antagonised
  sanctioned sanctioning punished punish punishing armed arming beat beats beating defeated`);

/** Common nouns, verbs and adjectives that open a sentence or a label, in small letters. */
export const OPENING_WORDS = words(`
  according accept accepting acting activists additional adding adjusted aides air airlines analysts armed asked ask
  attackers authorities background banks board born both breaking bring business buyers campaigners caption casualties check
  children citizens clashes colleagues comments companies consumers contact copper copyright correction costs counting cover
  credit crews crime critics crops cross customers data dear deaths defence defense demand demonstrators diplomats discover
  doctors donors downstream dozens drivers drone drones economists editing editors election elections elsewhere emergency
  employers energy engineers environmental estimates european evidence executives experts exports factories families farmers
  file fighting finance firefighters fishermen flights flooding floods follow food foreign former fuel gas get gold good
  government governments graduates growth guards gunmen half health heavy help higher home homes hospitals house image images
  imports inflation information inside inspectors international intruders investigators investors islands issues jobs
  journalists judges killed know labour land later law lawmakers lawyers leading leaders let’s letters life line listen local
  look losses making media medics meet members men migrants military millions ministers missing money more mothers motorists
  museums name names neighbours new news notes observers officers official officials oil old open opinion opponents opposition
  orders organisers other output owners page parents parliamentary parties party passengers patients pay payment peace people
  phone photo photograph photos picture pictures plans police policy politicians politics polls poor population power press
  prices prime prisoners private producers production profits property prosecutors protesters protests public published
  rail rain read readers ready reasons rebels refugees regulators related relatives relief rents report reporters reporting
  reports rescue rescuers research researchers residents results revenue rivals roads sales satellite schools scientists score
  search security see sellers separately service services shares shoppers shops sign signs similar small social soldiers some
  source sources space sport staff state states statement still stocks storm street strike students subscribe sugar supporters
  supplies survivors sweden’s talks tags taxes teachers team teams temperatures tens text thanks things think thousands ticket
  time top total tourism trade traders traffic train transport travel troops turnout two-thirds unemployment union unions unknown
  updated updates video view villagers visit visitors volunteers voters voting wages war warning watch water wheat winds
  winners witnesses women workers world writing young
  that’s it’s he’s she’s there’s what’s here’s who’s that's it's he's she's there's what's here's who's`);

/** Abbreviations in capitals that name no one. */
export const COMMON_ACRONYMS = words(`
  ac ai am apr app atm bc ad cd ceo cfo cfa cctv coo covid cpi cv dc dna dvd er eu-wide faq gdp gmo gmt gps hiv hq id ios ip ipo
  irs-type it kg km lgbt lgbtq llm mba mp mph mps mrna ngo ngos nft ok pc pdf phd pin pm pr qa q&a qr rpg sim sms sos suv tb tv
  ufo uk-wide url usb utc vaccine var vat vip vpn wifi xl rs sh no. nos. km kg mw gw bn mn tn`);
