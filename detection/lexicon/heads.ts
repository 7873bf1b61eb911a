const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that head the name of an institution, at its end ("Foreign Ministry") or before "of" ("Ministry of Defence"). */
export const ORGANISATION_HEADS = words(`
  ministry department office bureau agency authority administration commission committee subcommittee council board panel
  tribunal court parliament congress senate assembly legislature cabinet directorate secretariat inspectorate treasury
  exchequer chancellery presidency embassy consulate mission delegation
  party union unions league movement front alliance coalition bloc federation confederation association organisation
  organization society institute institution foundation trust fund bank academy university college school polytechnic faculty
  centre center laboratory lab observatory initiative programme program network forum club fc afc cf sc rugby athletic
  united rovers wanderers albion hotspur rangers city athletics
  army navy force forces corps guard guards police constabulary gendarmerie brigade battalion regiment division militia command
  service services intelligence unit squad
  company companies corporation corp corp. inc inc. ltd ltd. limited plc llc llp gmbh ag sa spa nv bv holdings holding group
  partners capital ventures industries enterprises systems technologies motors airlines airways air aviation aerospace energy
  petroleum oil gas mining steel pharmaceuticals pharma foods insurance securities asset assets management railways railway
  rail telecom media news press times post herald tribune gazette guardian telegraph journal observer chronicle mail courier
  star record standard review weekly magazine radio television tv broadcasting channel pictures studios records books
  publishing ballet orchestra choir theatre company
  church diocese archdiocese synod caliphate brotherhood hospital clinic museum gallery library
  watch crescent nations conference sisters sons brothers bros bros. co co. associates international hotspur rights
  affairs defence defense justice development corporation regulator ombudsman registry exchange reserve chamber societies
  democrats republicans greens conservatives liberals mines metals minerals resources economics logistics interactive
  semiconductor pharmaceutical chemicals brewery breweries winery farms dairy directorate-general networks solutions`);

/** Words that head the name of a place, at its end or before "of". */
export const PLACE_HEADS = words(`
  street road avenue lane boulevard square drive highway motorway bridge tunnel airport station harbour harbor port pier dock
  park garden gardens forest wood woods hill hills mountain mountains mount peak ridge valley gorge canyon pass plateau plain
  desert steppe oasis river creek lake lagoon reservoir dam bay gulf sea ocean strait straits channel canal sound coast shore
  beach cape peninsula island islands isle isles archipelago atoll reef delta basin falls
  city town village county district province region state territory republic kingdom emirate emirates oblast krai canton parish
  borough prefecture governorate municipality township suburb quarter heights north south east west crossing corridor
  border camp prison jail stadium arena cathedral mosque temple church monastery castle fort fortress palace tower towers
  plaza mall market building house hall hotel mine field pipeline base spaceport reactor terminal cemetery quay wharf stn
  st. rd ave ave. blvd. blvd hwy states`);

/** Words that head the name of an event, law, treaty, prize or contest. */
export const EVENT_HEADS = words(`
  war wars battle siege revolution uprising intifada massacre genocide holocaust insurrection coup famine earthquake flood
  day eve christmas easter ramadan eid diwali hanukkah passover thanksgiving nowruz carnival festival
  olympics paralympics games cup championship championships tournament open masters prix grand marathon regatta derby bowl
  series finals final playoffs premiership trophy prize award awards medal oscars grammys expo fair biennale summit
  treaty accord accords agreement pact protocol convention conventions charter declaration compact resolution act bill law
  constitution amendment directive regulation ordinance code truce armistice ceasefire
  hurricane typhoon cyclone storm operation pandemic crisis election elections referendum
  cop26 cop27 cop28 cop29 cop30 cop31 brexit`);

/** Words before which "of" or "for" goes on with the same name: "Bank of England", "Gulf of Aden", "Treaty of Lausanne". */
export const OF_HEADS = words(`
  ministry department office bureau agency authority administration commission committee council board court house houses
  chamber parliament assembly congress senate party union league movement front alliance federation confederation association
  organisation organization society institute foundation fund bank academy university college school centre center faculty
  army navy force forces corps guard service services division company directorate secretariat embassy church diocese bishop
  republic kingdom state states emirate isle island gulf bay strait straits sea cape lake mount river port valley city town
  duchy commonwealth territory district province ivory
  war battle siege treaty declaration convention charter day feast massacre festival act bill tour law ballet convention group
  museum gallery library bank hospital brotherhood friends doctors reporters voice lord lords bar guild order knights
  chamber inspectorate office registrar general campaign campaigners institution`);

/** Lower-case nouns that follow the name of an organisation used alone. */
export const ORGANISATION_NOUNS = words(`
  party movement group agency newspaper daily broadcaster channel club firm company bank airline carrier brand militia faction
  shares stock supporters fans employees staff lawmakers chairman chief boss executive executives spokesman spokeswoman
  spokesperson website network union officials fighters rebels militants manager coach striker midfielder defender
  goalkeeper captain team squad leader analyst economist engineers workers subsidiary`);

/** Lower-case nouns that follow the name of a place. */
export const PLACE_NOUNS = words(`
  province region district state county city town village area airport island peninsula border suburb neighbourhood
  neighborhood coast valley river mountains highway road street square bridge port harbour stadium prison camp residents
  mayor metropolitan prefecture oblast governorate municipality quarter township territory`);

/** Words on which a page's furniture is built: buttons, menus, teasers, notices. */
export const FURNITURE_WORDS = words(`
  loading menu search subscribe subscription newsletter newsletters login log sign share tweet comment comments reply
  advertisement advert ad ads sponsored cookie cookies privacy terms policy contact about help faq sitemap careers jobs
  source sources view views feed newsroom headlines trending trends related latest updated published read watch listen
  live home world politics business sport sports opinion culture tech technology science health lifestyle entertainment
  video videos photos photo gallery podcast podcasts weather obits obituaries classifieds crossword puzzles games print
  copyright rights reserved follow join tribe app download exclusive breaking top more back next previous skip content
  scanning active replacer font tags topics section sections edition e-edition advertise shop store donate account
  register editor’s picks recommended popular stories story alerts notifications close open click tap here`);

/** First words of the names of places, in English and beyond: "Lake Mai-Ndombe", "Place du 13 Mai", "Camp Mystic". */
export const PLACE_OPENERS = words(`
  lake mount mt mt. camp port fort cape river villa avenue rue place palais stade plaza puerto rio río serra sierra puente
  calle via hotel wadi jebel jabal tel ras bab dar beit deir mont monte piazza ponte porto isla ilha île playa lago laguna
  kampung kota gunung ulitsa boulevard quai gare château schloss highway route interstate estadio`);

/** First words of the names of storms, missions, bills and the like. */
export const EVENT_OPENERS = words(
  `hurricane typhoon cyclone storm operation resolution bill flight article exercise eid`,
);

/** Feasts that are a name by one word. */
export const FEASTS = words(`
  christmas easter ramadan eid diwali hanukkah passover thanksgiving nowruz novruz naadam tet brexit ashura lent purim holi
  halloween juneteenth olympics paralympics wimbledon chernobyl carnival mardi-gras eurovision`);
